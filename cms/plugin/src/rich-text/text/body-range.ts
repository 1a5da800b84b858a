import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { type BodyText, endPoint, offsetOf, startPoint } from './body-text.ts'

/** From `start` up to `end`, counted in `BodyText.text`. */
export type BodyRange = { start: number; end: number }

/** The words that are selected; null when none are (a caret, a block, a selection elsewhere). */
export function $selectedRange(body: BodyText): BodyRange | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const nodes = selection.getNodes().filter($isTextNode)
  const [from, to] = [nodes[0], nodes.at(-1)]
  if (!from || !to) return null
  const start = offsetOf(body, first.type === 'text' ? first : { key: from.getKey(), offset: 0 })
  const end = offsetOf(body, last.type === 'text' ? last : { key: to.getKey(), offset: Infinity })
  return start === null || end === null || start >= end ? null : { start, end }
}

/** Selects words of the body. To be called inside `editor.update`. @returns null when the range holds no words */
export function $selectRange(body: BodyText, range: BodyRange): RangeSelection | null {
  const start = startPoint(body, range.start)
  const end = endPoint(body, range.end)
  if (!start || !end || range.start >= range.end) return null
  const selection = $createRangeSelection()
  selection.anchor.set(start.key, start.offset, 'text')
  selection.focus.set(end.key, end.offset, 'text')
  $setSelection(selection)
  return selection
}

/** Where `quote` stands for the `occurrence`th time, counted from 0; overlaps count. Null where it does not. */
export function findQuote(text: string, quote: string, occurrence: number): BodyRange | null {
  if (quote === '') return null
  let start = text.indexOf(quote)
  for (let seen = 0; start !== -1 && seen < occurrence; seen++) start = text.indexOf(quote, start + 1)
  return start === -1 ? null : { start, end: start + quote.length }
}

/** How many times the words of a range stand before it. The reverse of `findQuote`. */
export function occurrenceOf(text: string, { start, end }: BodyRange): number {
  const quote = text.slice(start, end)
  let count = 0
  for (let at = text.indexOf(quote); at !== -1 && at < start; at = text.indexOf(quote, at + 1)) count++
  return count
}
