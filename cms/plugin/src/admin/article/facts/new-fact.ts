import type { FieldState, FormState } from 'payload'
import type { FactGuess } from '../../../facts/guess-fact.ts'
import type { Bilingual } from '../../../language.ts'

type Id = number | string

/** What is filled in for a passage. Empty is unknown. */
export type NewFact = {
  /** A fact for each; none: it is about the edition or the story. */
  chambers: Id[]
  kind: string
  text: string
  value: string
  unit: string
  precision: string
  period: string
  grade: string
  url: string
}

/** What the passage says, to begin with. The chamber of the paragraph is filled in too, for the person to look at. */
export function newFact({ chambers, chamberBefore, kind, text, ...guess }: FactGuess): NewFact {
  const proposed = chamberBefore === null ? [] : [chamberBefore]
  return {
    chambers: chambers.length > 0 ? chambers : proposed,
    kind: kind ?? '',
    text,
    value: guess.value ?? '',
    unit: guess.unit ?? '',
    precision: guess.precision ?? '',
    period: guess.period ?? '',
    grade: 'stated',
    url: '',
  }
}

/** What keeps a fact from being made; null where nothing does. */
export function factProblem({ kind, text, grade, url }: NewFact): Bilingual | null {
  if (kind === '') return { zh: '请选类别。', en: 'Choose a kind.' }
  if (text.trim() === '') return { zh: '请写说法。', en: 'Write what it says.' }
  const isAddress = /^https?:\/\//i.test(url.trim()) && URL.canParse(url.trim())
  if (grade === 'external' && !isAddress) {
    return {
      zh: '“外部来源”须填网址，以 http:// 或 https:// 开头。',
      en: 'An external fact needs an address (http or https).',
    }
  }
  return null
}

/** The rows that a fact becomes in the form, one for each of its chambers. */
export function factStates(fact: NewFact, quote: string): FormState[] {
  const { chambers, ...texts } = fact
  const of = (chamber: Id | null): FormState => ({
    ...fieldStates({ chamber, quote: quote.trim() }),
    ...fieldStates(
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim() || null])),
    ),
  })
  return chambers.length === 0 ? [of(null)] : chambers.map(of)
}

/** Values as a form holds them. */
export function fieldStates(values: Record<string, unknown>): Record<string, FieldState> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, initialValue: value, valid: true, passesCondition: true },
    ]),
  )
}
