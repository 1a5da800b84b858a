import type { RollEdition, RollGrade, RollOrigin, RollSaying } from '@guiyan/shared/open-roll'
import { gradeLabels, unknownLabel } from '../text/labels.ts'

/** A grade as a table says it: 原文, 推断, 外部, 未注明. */
export const rollGradeLabels: Record<RollGrade, string> = { ...gradeLabels, unknown: unknownLabel }

/** Between several values of one cell. */
export const between = '；'

/** Where something is from, in one cell: the quoted words, the article's address, an address elsewhere. */
export function sourceWords({ quote, article, url }: RollOrigin): string {
  return [quote && `“${quote}”`, article, url].filter((part) => part !== null).join(' ')
}

/** 2026-11-25 原作“4个” 数字由商会更正。 */
export function correctionWords({ corrections }: RollSaying): string {
  return corrections
    .map(({ date, was, note }) =>
      [date, was && `原作“${was}”`, note].filter((part) => part !== null).join(' '),
    )
    .join(between)
}

/** Whether an edition's order is a rank. */
export function isRanked({ laureates }: Pick<RollEdition, 'laureates'>): boolean {
  return laureates.some(({ rank }) => rank !== null)
}
