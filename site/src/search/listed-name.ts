import type { SearchKind, SearchResult } from './answer.ts'
import { fold } from './fold.ts'
import { holds, marked } from './marks.ts'
import { readBy } from './reading.ts'
import { lettersOf } from './terms.ts'

/** A name or headline in the files that a site without a press is searched by. `reading`: its syllables with blanks between. */
export type ListedName = {
  kind: SearchKind
  href: string
  name: string
  reading: string
  date: { iso: string; text: string } | null
}

/** The name as a result; null where a term is not in it, neither as written nor as read. */
export function foundName(
  { kind, href, name, reading, date }: ListedName,
  terms: readonly string[],
): SearchResult | null {
  const text = fold(name)
  const syllables = reading.split(' ')
  const has = (term: string) => {
    const letters = lettersOf(term)
    return holds(text, term) || (letters !== null && readBy(letters, syllables).length > 0)
  }
  if (!terms.every(has)) return null
  return { kind, href, title: marked(name, terms, syllables), snippet: [], date, note: null }
}
