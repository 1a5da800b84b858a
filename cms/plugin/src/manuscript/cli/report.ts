import { readCaptionLine } from '@guiyan/shared/caption/caption-line'
import { type Credit, parseCredit } from '@guiyan/shared/credit'
import type { Arrangement, Grade, ManuscriptBlock, Move, Question } from '../arrangement.ts'

/** What the command prints: the shape of `quanzhou-2024.truth.json`, and with it the credits and what speaks for it all. */
export type ManuscriptReport = {
  order: number[][]
  joins: [number, number][]
  heads: number[]
  captions: number[]
  /** The first of `bylines`; null where the manuscript names nobody. */
  byline: number | null
  bylines: number[]
  titles: number[]
  /** For each caption its words, and the credit as written and as read. */
  credits: { block: number; caption: string; written: string | null; credit: Credit }[]
  evidence: {
    joins: { blocks: [number, number]; grade: Grade; reasons: string[] }[]
    moves: Move[]
    questions: Question[]
    unplaced: number[]
  }
}

/** An arrangement in the shape of the truth tables (`quanzhou-2024.truth.json`), with credits read from the captions. */
export function reportOf(blocks: readonly ManuscriptBlock[], arrangement: Arrangement): ManuscriptReport {
  const { units, joins, moves, questions, unplaced } = arrangement
  const withRole = (...roles: string[]) =>
    units.filter(({ role }) => roles.includes(role)).flatMap((unit) => unit.blocks)
  const captions = withRole('caption')
  const bylines = withRole('byline')
  return {
    order: units.map((unit) => unit.blocks),
    joins: joins.map((join) => join.blocks),
    heads: withRole('subhead'),
    captions,
    byline: bylines[0] ?? null,
    bylines,
    titles: withRole('kicker', 'headline', 'deck'),
    credits: captions.map((block) => creditOf(block, blocks[block - 1]?.text ?? '')),
    evidence: { joins, moves, questions, unplaced },
  }
}

function creditOf(block: number, text: string): ManuscriptReport['credits'][number] {
  const { caption, credit } = readCaptionLine(text)
  return { block, caption, written: credit, credit: parseCredit(credit ?? '') }
}
