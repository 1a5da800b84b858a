import { amountOf, changeOf, correctionText, withAmount } from '../../../facts/correction-text.ts'
import type { FactRow } from './fact-rows.ts'

/** A correction while it is typed. Null: not touched, so that it follows what is typed elsewhere. */
export type CorrectionDraft = {
  value: string
  unit: string
  precision: string
  text: string | null
  quote: string | null
  /** What readers find in the article's list. */
  told: string | null
  note: string
  /** Whether the words of the body change as well. */
  bodyToo: boolean
}

/** A correction that changes nothing yet. */
export function beginCorrection({ value, unit, precision }: FactRow): CorrectionDraft {
  return {
    value: value ?? '',
    unit: unit ?? '',
    precision: precision ?? '',
    text: null,
    quote: null,
    told: null,
    note: '',
    bodyToo: true,
  }
}

/** What the correction comes to. `was` is what readers saw; empty `told` and `was` while nothing has changed. */
export type Corrected = {
  text: string
  value: string | null
  unit: string | null
  precision: string | null
  quote: string | null
  was: string
  told: string
  changed: boolean
}

/** The whole of a correction: what was not touched follows the amount. */
export function corrected(before: FactRow, draft: CorrectionDraft): Corrected {
  const [was, is] = [amountOf(before), amountOf(draft)]
  const follow = (words: string) => (is === '' ? words : withAmount(words, was, is))
  const after = {
    text: draft.text ?? follow(before.text),
    value: draft.value.trim() || null,
    unit: draft.unit.trim() || null,
    precision: draft.precision || null,
    quote: draft.quote ?? (before.quote === null ? null : follow(before.quote)),
  }
  const changed = after.text !== before.text || was !== is || after.quote !== before.quote
  return {
    ...after,
    was: changed ? changeOf(before, after).was : '',
    told: draft.told ?? (changed ? correctionText(before, after) : ''),
    changed,
  }
}
