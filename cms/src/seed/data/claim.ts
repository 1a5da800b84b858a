import { stated, type ChamberData } from './fact.ts'

type ClaimData = NonNullable<ChamberData['claims']>[number]

/** A claim without a number, in the words of the article: its text is its quote. */
export function claim(text: string): ClaimData {
  return { text, value: null, unit: null, precision: null, period: null, source: stated(text) }
}

/** One with a number that the source counts, written as it stands there. */
export function counted(text: string, value: string, unit: string): ClaimData {
  return { ...claim(text), value, unit, precision: 'exact' }
}

/** One with an amount that the source leaves open: kept as words. */
export function vague(text: string, value: string, unit: string | null): ClaimData {
  return { ...claim(text), value, unit, precision: 'vague' }
}
