import { findNames, type Named, placesNamed } from '@guiyan/shared/caption/names'
import type { Id } from '../endpoints.ts'
import type { Known } from './known.ts'

/** A chamber's name, or an alias, as it stands in a text. */
export type Mention = { id: Id; name: string; start: number; end: number }

/**
 * Makes what finds the known chambers that a text names, by name or alias exactly, in its order. A name that two chambers bear names neither.
 */
export function mentionsOf({ chambers, places }: Known): (text: string) => Mention[] {
  const names: Named[] = [
    ...chambers.map((chamber): Named => ({ ...chamber, kind: 'chamber' })),
    ...placesNamed(places),
  ]
  return (text) => {
    const found = findNames(text, names)
    return found
      .filter(
        ({ kind, start }) =>
          kind === 'chamber' && found.filter((other) => other.start === start).length === 1,
      )
      .map(({ id, name, start, end }) => ({ id, name, start, end }))
  }
}

/** Of each chamber the first mention in all the texts, by text. */
export function firstMentions(texts: readonly string[], find: (text: string) => Mention[]): Mention[][] {
  const seen = new Set<Id>()
  return texts.map((text) =>
    find(text).filter(({ id }) => {
      if (seen.has(id)) return false
      seen.add(id)
      return true
    }),
  )
}
