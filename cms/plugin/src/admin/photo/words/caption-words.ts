import { type Named, placesNamed } from '@guiyan/shared/caption/names'
import type { Vocabulary } from '../../../photo-desk/vocabulary.ts'

/** The vocabulary as the boxes use it: short codes in lower case with what they stand for, and names to look for. */
export type CaptionWords = { codes: ReadonlyMap<string, string>; names: readonly Named[] }

/** Makes it of what `GET /api/photo-desk/vocabulary` answers. */
export function captionWords({ chambers, places }: Vocabulary): CaptionWords {
  const codes = chambers.flatMap(({ name, shortCode }): [string, string][] =>
    shortCode === null ? [] : [[shortCode.toLowerCase(), name]],
  )
  return {
    codes: new Map(codes),
    names: [
      ...chambers.map(({ id, name, aliases }): Named => ({ id, kind: 'chamber', name, aliases })),
      ...placesNamed(places),
    ],
  }
}
