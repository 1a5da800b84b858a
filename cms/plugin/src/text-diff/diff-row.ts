import type { TextLine } from './text-line.ts'

/** A stretch of one line's words. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Between the parts of a line that was cut or joined: Unicode's own mark for the end of a paragraph. */
export const paragraphBreak = '\u2029'

/**
 * A line of a comparison. `before` and `after` are the lines that it stands for: one of each, or several where paragraphs were
 * joined or cut, none where a line came or went. A moved line stands in both places: `away` where it was, with its old words, and
 * `here` where it is, with what changed on the way.
 */
export type DiffRow = {
  kind: 'same' | 'changed' | 'added' | 'removed' | 'away' | 'here'
  before: TextLine[]
  after: TextLine[]
  parts: DiffPart[]
}
