import type { Bilingual } from '../language.ts'

/** `hard` blocks a publish; `soft` does until somebody overrules it by name; `hint` is only said. */
export type Severity = 'hard' | 'soft' | 'hint'

/** Where a person finds what is meant: a field of the article, words of its body, or another document. */
export type Place =
  | { kind: 'field'; path: string }
  /** `occurrence` counts from 0 over the body's words, as `showPassage` does. */
  | { kind: 'passage'; quote: string; occurrence: number }
  | { kind: 'document'; collection: 'photos' | 'awards' | 'chambers' | 'awardSeries'; id: string }

/** What one click may do about it; nothing is done unasked. */
export type Suggestion =
  { kind: 'link'; chamber: string; name: string } | { kind: 'replace'; from: string; to: string }

/** Something that is missing or odd. `check` and `about` say what was found: where they change, an overrule ends. */
export type Finding = {
  check: string
  severity: Severity
  about: string
  message: Bilingual
  place: Place
  suggestion?: Suggestion
}

/** Equal for what counts as the same finding. */
export function keyOf({ check, about }: Pick<Finding, 'check' | 'about'>): string {
  return `${check}\n${about}`
}

/** The field of the article that shows the place, for errors that name one. */
export function fieldOf({ place, check }: Pick<Finding, 'place' | 'check'>): string {
  if (place.kind === 'field') return place.path
  if (place.kind === 'passage') return 'body'
  if (place.collection === 'photos') return 'leadPhoto'
  return check === 'lost-source' ? 'body' : 'award'
}
