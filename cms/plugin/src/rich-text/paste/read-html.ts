import { isSafeHref } from '@guiyan/shared/content'
import { type Dropped, nothingDropped } from './dropped.ts'
import { formatWithin, hasLayout, hasLooks, isHidden, styleOf } from './element-style.ts'
import { addWords, type PastedLine, paragraphsOf, shownText, type Words } from './pasted-words.ts'
import { cellsOf, isGrid } from './pasted-table.ts'
import { isWordMarker, listOfMarker, wordListItem } from './word-list.ts'

/** What surrounds the words that are being read. */
type Around = {
  format: number
  href: string | null
  line: LineKind
  /** Line ends and blanks are as in the source. */
  isPre: boolean
}
type LineKind =
  | { kind: 'paragraph' | 'quote' }
  | { kind: 'heading'; level: number }
  | { kind: 'item'; ordered: boolean; depth: number; owner: Element }

const blockTags =
  /^(address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/
const silentTags = /^(base|colgroup|head|link|meta|noscript|script|source|style|template|title|track)$/
const mediaTags = /^(audio|canvas|embed|iframe|math|object|video|mp-[\w-]+|mpvoice|mpvideosnap|qqmusic)$/

/** Reads an HTML document line by line, and notes what of it a body cannot hold. */
export class HtmlReader {
  readonly lines: PastedLine[] = []
  readonly dropped: Dropped
  #words: Words[] = []
  #line: LineKind = { kind: 'paragraph' }
  #owner: Element | null = null

  constructor(dropped: Dropped = nothingDropped()) {
    this.dropped = dropped
  }

  /** Reads all that is in an element. */
  read(element: Element): this {
    this.#children(element, { format: 0, href: null, line: { kind: 'paragraph' }, isPre: false })
    this.#endLine()
    return this
  }

  #children(element: Element, around: Around): void {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) this.#text(node.textContent ?? '', around)
      // reason: elements have type 1
      else if (node.nodeType === 1) this.#element(node as Element, around)
    }
  }

  #text(text: string, around: Around): void {
    const { format, href } = around
    const parts = around.isPre ? text.split(/\r?\n/) : [shownText(text)]
    for (const [index, part] of parts.entries()) {
      if (index > 0) addWords(this.#words, 'break')
      if (part === '') continue
      if (this.#words.every((words) => words === 'break')) this.#line = around.line
      addWords(this.#words, { text: part, format, href })
    }
  }

  #element(element: Element, around: Around): void {
    const tag = element.localName.toLowerCase()
    const style = styleOf(element)
    if (silentTags.test(tag) || this.#isDropped(element, tag, style)) return
    if (tag === 'br') return addWords(this.#words, 'break')
    if (tag === 'hr') return this.#rule()
    if (hasLooks(element, style)) this.dropped.looks = true
    if (tag === 'table' && isGrid(element)) return this.#table(element)
    const isBlock = blockTags.test(tag)
    if (isBlock) this.#endLine()
    if (isBlock && hasLayout(element, style)) this.dropped.layout = true
    this.#children(element, this.#within(element, tag, style, around))
    if (isBlock) this.#endLine()
  }

  #isDropped(element: Element, tag: string, style: Map<string, string>): boolean {
    const { dropped } = this
    if (isHidden(element, style)) {
      if (element.textContent?.trim()) dropped.hidden++
    } else if (tag === 'img' || tag === 'svg' || tag === 'v:imagedata') {
      dropped.images++
    } else if (mediaTags.test(tag)) {
      dropped.media++
    } else if (/^(button|input|select|textarea)$/.test(tag)) {
      dropped.buttons++
    } else if (style.get('mso-element') === 'comment') {
      dropped.comments++
    } else {
      return style.get('mso-element') === 'comment-list'
        ? this.#comments(element)
        : isWordMarker(style) || element.classList.contains('MsoCommentReference')
    }
    return true
  }

  #comments(list: Element): boolean {
    this.dropped.comments += [...list.children].filter((child) =>
      /mso-element:\s*comment\b/i.test(child.getAttribute('style') ?? ''),
    ).length
    return true
  }

  #within(element: Element, tag: string, style: Map<string, string>, around: Around): Around {
    const href = tag === 'a' ? this.#href(element) : around.href
    const line = lineWithin(element, tag, style, around.line)
    // A link is underlined as it is, and a heading bold.
    const format =
      formatWithin(around.format, tag, style) & (href ? ~8 : ~0) & (line.kind === 'heading' ? ~1 : ~0)
    const marker = wordListItem(element, style)?.marker
    if (marker && line.kind === 'paragraph')
      this.#text(marker + (/[\w.]$/.test(marker) ? ' ' : ''), { ...around, line })
    return { format, href, line, isPre: around.isPre || tag === 'pre' }
  }

  #href(link: Element): string | null {
    const href = link.getAttribute('href')?.trim() ?? ''
    // A path would be one of our site's; it was another's.
    if (isSafeHref(href) && !/^[/#]/.test(href)) return href
    if (href !== '' && link.textContent?.trim()) this.dropped.links.push(href)
    return null
  }

  #rule(): void {
    this.#endLine()
    this.lines.push({ kind: 'rule' })
  }

  #table(table: Element): void {
    this.#endLine()
    this.dropped.tables++
    for (const row of cellsOf(table)) {
      const cells = row.map((cell) => new HtmlReader(this.dropped).read(cell).lines)
      if (cells.some((lines) => lines.length > 1)) this.lines.push(...cells.flat())
      else this.#row(cells.flatMap(([line]) => (line && 'words' in line ? [line.words] : [])))
    }
  }

  #row(cells: Words[][]): void {
    const words = cells.flatMap((cell, index): Words[] => (index === 0 ? cell : ['tab', ...cell]))
    if (words.length > 0) this.lines.push({ kind: 'paragraph', words })
  }

  #endLine(): void {
    const { paragraphs, wasIndented } = paragraphsOf(this.#words)
    this.#words = []
    if (wasIndented) this.dropped.layout = true
    for (const words of paragraphs) this.#add(words)
  }

  #add(words: Words[]): void {
    const line = this.#line
    if (line.kind !== 'item') {
      this.#owner = null
      this.lines.push({ ...line, words })
      return
    }
    // A second paragraph of an item is a line of it.
    const last = this.lines.at(-1)
    if (this.#owner === line.owner && last?.kind === 'item') last.words.push('break', ...words)
    else this.lines.push({ kind: 'item', ordered: line.ordered, depth: line.depth, words })
    this.#owner = line.owner
  }
}

function lineWithin(element: Element, tag: string, style: Map<string, string>, around: LineKind): LineKind {
  const ofWord = wordListItem(element, style)
  const list = ofWord && listOfMarker(ofWord.marker)
  if (ofWord && list) return { kind: 'item', ordered: list === 'number', depth: ofWord.depth, owner: element }
  if (tag === 'li') {
    const depth = depthOf(element)
    return { kind: 'item', ordered: element.parentElement?.localName === 'ol', depth, owner: element }
  }
  if (around.kind === 'item') return around
  if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) }
  if (element.classList.contains('MsoTitle')) return { kind: 'heading', level: 1 }
  return tag === 'blockquote' ? { kind: 'quote' } : around
}

function depthOf(item: Element): number {
  let depth = -1
  for (let above = item.parentElement; above; above = above.parentElement) {
    if (/^(ul|ol)$/.test(above.localName)) depth++
  }
  return Math.max(0, depth)
}
