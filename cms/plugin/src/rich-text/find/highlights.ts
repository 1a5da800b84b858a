import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { BodyRange } from '../text/body-range.ts'
import { type BodyText, endPoint, startPoint, type TextPoint } from '../text/body-text.ts'

const all = 'body-found'
const current = 'body-found-current'

/** Paints ranges of the body without selecting them: the words keep their nodes, and the caret its place. */
export function highlight(
  editor: LexicalEditor,
  body: BodyText,
  ranges: readonly BodyRange[],
  at: number,
): void {
  // Older browsers show what is found by scrolling only.
  if (!('highlights' in CSS)) return
  const painted = ranges.map((range) => domRange(editor, body, range))
  const others = painted.filter((range, index) => range !== null && index !== at)
  CSS.highlights.set(all, new Highlight(...others.filter((range) => range !== null)))
  const now = painted[at]
  CSS.highlights.set(current, now ? new Highlight(now) : new Highlight())
}

/** Takes all paint off. */
export function clearHighlights(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(all)
  CSS.highlights.delete(current)
}

/** Scrolls a range to the middle of the screen. */
export function scrollToRange(editor: LexicalEditor, body: BodyText, range: BodyRange): void {
  const start = startPoint(body, range.start)
  if (start) editor.getElementByKey(start.key)?.scrollIntoView({ block: 'center' })
}

function domRange(editor: LexicalEditor, body: BodyText, range: BodyRange): Range | null {
  const [start, end] = [startPoint(body, range.start), endPoint(body, range.end)]
  const from = start && domText(editor, start)
  const to = end && domText(editor, end)
  if (!from || !to) return null
  const painted = document.createRange()
  painted.setStart(from, Math.min(start.offset, from.length))
  painted.setEnd(to, Math.min(end.offset, to.length))
  return painted
}

/** Formats wrap the text of a node in several elements. */
function domText(editor: LexicalEditor, { key }: TextPoint): Text | null {
  let node: Node | null = editor.getElementByKey(key)
  while (node && node.nodeType !== 3) node = node.firstChild
  return node as Text | null // reason: type 3 is text
}
