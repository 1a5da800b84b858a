import { ManuscriptError } from '../../manuscript-error.ts'

/** No page nests deeper, and parsers get slow, or overflow, on one that does. */
const maxDepth = 500

/** What a browser does not read as elements, then the beginnings of tags. Linear in the length of any text. */
const tags = /<!--(?:-?>|[^]*?(?:--!?>|$))|<(script|style)(?=[\s/>])[^]*?(?:<\/\1|$)|<(\/?)([a-z][^\s/>]*)/giu
/** Elements without content, and those that the next one like them closes. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr option optgroup dd dt thead tbody tfoot colgroup rt rp html head body'.split(
    ' ',
  ),
)

/** @throws {ManuscriptError} where elements nest deeper than any page does */
export function refuseDeepNesting(html: string): void {
  const open: string[] = []
  for (const [, , slash, written] of html.matchAll(tags)) {
    const name = written?.toLowerCase()
    if (name === undefined || flat.has(name)) continue
    if (slash === '/') {
      const at = open.lastIndexOf(name)
      if (at !== -1) open.length = at
    } else if (open.push(name) > maxDepth) {
      throw new ManuscriptError({
        zh: '网页的标签嵌套过深，读不了：请复制文字粘贴',
        en: 'the elements of this page nest too deep: copy its text and paste it',
      })
    }
  }
}
