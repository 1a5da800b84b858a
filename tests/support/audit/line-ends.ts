/** Two characters that a line's end parts, and the text in which it does. */
export type LineEnd = { last: string; first: string; text: string }

/** Marks that may not end a line, and those that may not begin one (CLREQ 3.1.3). */
const opening = '（《〈「『【〔“‘'
const closing = '，。、；：？！）》〉」』】〕”’'

/** Those that CLREQ forbids. */
export function wrongLineEnds(ends: LineEnd[]): LineEnd[] {
  return ends.filter(({ last, first }) => opening.includes(last) || closing.includes(first))
}

/** Where each line of a page's texts ends, by the places that their characters have. Runs in a page. */
export function lineEnds(): LineEnd[] {
  const block = (node: Node): Element | null => {
    let element = node.parentElement
    while (element && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement
    return element
  }
  const found: { last: string; first: string; text: string }[] = []
  const range = document.createRange()
  let before: { character: string; rect: DOMRect; block: Element | null } | undefined
  const texts = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent ?? ''
    // What a closed <details> holds has places, but is not shown.
    const folded = node.parentElement?.closest('details:not([open])')
    if (folded && !node.parentElement?.closest('summary')) continue
    const its = block(node)
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at)
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const rect = range.getClientRects()[0]
      if (!rect || rect.width === 0 || character.trim() === '') continue
      const lower = before && before.block === its && rect.top > before.rect.top + before.rect.height / 2
      if (before && lower)
        found.push({
          last: before.character,
          first: character,
          text: text.slice(Math.max(0, at - 12), at + 12),
        })
      before = { character, rect, block: its }
    }
  }
  return found
}
