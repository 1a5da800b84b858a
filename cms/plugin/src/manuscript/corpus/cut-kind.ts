/** Where a column's end cuts the text. `plain`: between two words; `paragraph`: not within a paragraph at all. */
export const cutKinds = ['comma', 'word', 'number', 'de', 'sentence', 'plain', 'paragraph'] as const
export type CutKind = (typeof cutKinds)[number]

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const digit = /[0-9.]/

/** What kind of a cut lies between two pieces of one paragraph. */
export function cutKind(before: string, after: string): CutKind {
  const last = before.at(-1) ?? ''
  if (after === '') return 'paragraph'
  if (/[。？！…][”’）)》]?$/.test(before)) return 'sentence'
  if (/[，、；：,;:]/.test(last)) return 'comma'
  if (digit.test(last) && digit.test(after.charAt(0))) return 'number'
  if (last === '的') return 'de'
  return isWithinWord(before, after) ? 'word' : 'plain'
}

function isWithinWord(before: string, after: string): boolean {
  // A few characters on either side suffice to tell the words at the seam.
  const left = before.slice(-12)
  const segment = words.segment(left + after.slice(0, 12)).containing(left.length)
  return segment !== undefined && segment.index !== left.length
}
