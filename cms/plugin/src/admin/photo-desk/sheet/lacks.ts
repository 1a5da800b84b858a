import type { Bilingual } from '../../../language.ts'
import type { InlineName } from './sheet-fields.ts'
import type { SheetValues } from './sheet-values.ts'

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

/** Days before the last one on which a picture's rights are said to end. */
const warnedDays = 30

/** Whether the rights are over, or end within the month. @param today `2026-11-24` */
export function rightsState(rightsUntil: string, today: string): 'over' | 'ending' | null {
  if (!rightsUntil) return null
  if (rightsUntil < today) return 'over'
  return (Date.parse(rightsUntil) - Date.parse(today)) / 86_400_000 <= warnedDays ? 'ending' : null
}
