import type { Bilingual } from '../../../../language.ts'
import { daysLeft, warningDays } from '../../../../photo/rights/days.ts'
import type { InlineName } from '../sheet-fields.ts'
import type { SheetValues } from '../sheet-values.ts'

/** What a picture is marked with while it lacks it. */
export const lackWords: Record<InlineName, Bilingual> = {
  caption: { zh: '说明', en: 'caption' },
  credit: { zh: '署名', en: 'credit' },
  alt: { zh: '替代文字', en: 'alt text' },
}

type Needed = Pick<SheetValues, InlineName | 'decorative'>

/** What a picture still needs before it can be published. */
export function lacksOf({ caption, credit, alt, decorative }: Needed): InlineName[] {
  const lacks: InlineName[] = []
  if (!caption.trim()) lacks.push('caption')
  if (!credit.trim()) lacks.push('credit')
  if (!alt.trim() && !decorative) lacks.push('alt')
  return lacks
}

/** Whether the rights are over, or end soon. @param rightsUntil `2026-11-24`, or '' */
export function rightsState(rightsUntil: string, now: Date): 'over' | 'ending' | null {
  const left = daysLeft(rightsUntil, now)
  if (left === null || left > warningDays) return null
  return left < 0 ? 'over' : 'ending'
}
