import { factsOf, type ChamberData, type Id } from './fact.ts'

type ClaimData = NonNullable<ChamberData['claims']>[number]

/** Claims in the words of `article`: a claim's text is its quote. */
export function claimsFrom(article: Id) {
  const { stated } = factsOf(article)
  const claim = (text: string): ClaimData => ({
    text,
    value: null,
    unit: null,
    precision: null,
    period: null,
    source: stated(text),
  })
  return {
    /** Without a number. */
    claim,
    /** With a number that the source counts, written as it stands there. */
    counted: (text: string, value: string, unit: string): ClaimData => ({
      ...claim(text),
      value,
      unit,
      precision: 'exact',
    }),
    /** With an amount that the source leaves open: kept as words. */
    vague: (text: string, value: string, unit: string | null): ClaimData => ({
      ...claim(text),
      value,
      unit,
      precision: 'vague',
    }),
  }
}
