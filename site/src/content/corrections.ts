import type { Article, ArticleFact, Correction } from '@guiyan/shared/content'
import { type DateView, dateView } from '../text/dates.ts'

export type CorrectionView = { date: DateView | null; text: string }

/**
 * The corrections of an article as its readers see them: those that it lists, then those of its facts that the list does
 * not tell already.
 */
export function correctionsOf({
  corrections,
  facts,
}: Pick<Article, 'corrections' | 'facts'>): CorrectionView[] {
  const listed = corrections.map(({ date, text }) => ({ date: dateView(date), text }))
  const untold = facts.flatMap((fact) =>
    fact.corrections
      .filter((correction) => !corrections.some((row) => tells(row, correction)))
      .map((correction) => ({ date: dateView(correction.date), text: inWords(fact, correction) })),
  )
  return [...listed, ...untold]
}

type FactCorrection = ArticleFact['corrections'][number]

/** Both are written at the same moment; where a day was set by hand, the words say that they are of the same thing. */
function tells(row: Correction, { date, was }: FactCorrection): boolean {
  if (row.date === date) return true
  return was !== null && row.text.includes(was) && dateView(row.date)?.iso === dateView(date)?.iso
}

function inWords({ text }: ArticleFact, { was, note }: FactCorrection): string {
  return [`“${text}”`, was && `原写作“${was}”`, note].filter(Boolean).join('，')
}
