import { foldText } from './fold.ts'

/** Longer questions are cut, and the reader is told so. */
export const longestQuestion = 60
const mostTerms = 6

/** A question as it is asked of an index: its terms must all be found. `cut`: it was longer than is looked at. */
export type Question = { typed: string; terms: string[]; cut: boolean }

/** Reads what somebody typed: words between blanks are terms of their own. No terms: nothing was asked. */
export function questionOf(typed: string): Question {
  const characters = [...typed.slice(0, 4 * longestQuestion).trim()]
  const text = characters.slice(0, longestQuestion).join('')
  const terms = [...new Set(foldText(text).split(' '))].filter((term) => term !== '')
  const cut = typed.trim().length > text.length || terms.length > mostTerms
  return { typed: text, terms: terms.slice(0, mostTerms), cut }
}

/** Letters by which something can be read aloud: `quanzhou`, `qz`, `xi'an`; null for other terms. */
export function lettersOf(term: string): string | null {
  const letters = term.replace(/'/g, '')
  return /^[a-z]{2,24}$/.test(letters) && /^[a-z']+$/.test(term) ? term : null
}
