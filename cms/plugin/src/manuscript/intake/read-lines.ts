import { blocksOf } from '../blocks.ts'
import type { ManuscriptBlock } from '../arrangement.ts'
import type { Notice } from '../endpoints.ts'
import { ManuscriptError } from '../manuscript-error.ts'
import type { Intake, Line } from './intake.ts'
import { invisibleNotice, storable, withoutInvisible } from './invisible.ts'

/** Cuts lines into blocks, headings marked. @throws {ManuscriptError} where no line has a word */
export function readLines(lines: readonly Line[], notices: readonly Notice[]): Intake {
  const original = lines.map(({ text }) => text).join('\n')
  const shown = lines.map(({ text, isHeading }) => ({ ...withoutInvisible(text), isHeading }))
  const blocks = shown
    .flatMap(({ text, isHeading }) =>
      blocksOf(text).map((block) => ({ ...block, ...(isHeading ? { isHeading } : {}) })),
    )
    .map((block, index): ManuscriptBlock => ({ ...block, id: index + 1 }))
  if (blocks.length === 0)
    throw new ManuscriptError({ zh: '稿件是空的，没有文字', en: 'the manuscript has no text' })
  const dropped = shown.reduce((sum, line) => sum + line.dropped, 0)
  return {
    original: storable(original),
    blocks,
    notices: dropped > 0 ? [...notices, invisibleNotice(dropped)] : [...notices],
  }
}

/** Cuts a plain text into blocks. @throws {ManuscriptError} where it has no word */
export function readPlainText(text: string, notices: readonly Notice[] = []): Intake {
  return readLines([{ text, isHeading: false }], notices)
}
