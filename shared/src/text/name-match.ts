import { foldCaseAndWidth } from './find-in-text.ts'

/** Something that is known by several names. */
export type Named = {
  /** Its name, then its other names. */
  names: readonly string[]
  /** How these are read, each as the words of `pinyinWords` with spaces between: `cheng du`. */
  readings: readonly string[]
}

/**
 * How well typed words name a thing: 0 is its name in full; null: not at all. Words may be the beginning or a part of
 * a name in any case and width, pinyin in full (`chengdu`), by initials (`cd`) or between (`chengd`), from the first
 * or a later character; initials may leave characters out (`cdqzsh` for 成都市泉州商会).
 */
export function nameRank(typed: string, { names, readings }: Named): number | null {
  const words = plain(typed)
  if (words === '') return 6
  const known = names.map(plain)
  if (known.includes(words)) return 0
  if (known.some((name) => name.startsWith(words))) return 1
  const read = /^[a-z0-9]+$/.test(words) ? readings.map((reading) => reading.split(' ')) : []
  if (read.some((syllables) => reads(words, syllables))) return 2
  if (known.some((name) => name.includes(words))) return 3
  if (read.some((syllables) => syllables.some((_, at) => reads(words, syllables.slice(at))))) return 4
  return read.some((syllables) => skims(words, syllables)) ? 5 : null
}

/** The best of the named for typed words, at most `limit`; the given order decides between equals. */
export function bestNamed<T extends Named>(typed: string, all: readonly T[], limit: number): T[] {
  return all
    .flatMap((named) => {
      const rank = nameRank(typed, named)
      return rank === null ? [] : [{ named, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ named }) => named)
}

/** An input method parts syllables by apostrophes. */
function plain(text: string): string {
  return foldCaseAndWidth(text).replace(/[\s'·]/g, '')
}

/** Whether the words are beginnings of the syllables, one after the other from the first. */
function reads(words: string, [syllable, ...rest]: readonly string[]): boolean {
  if (words === '') return true
  if (syllable === undefined) return false
  for (let length = commonStart(words, syllable); length > 0; length--) {
    if (reads(words.slice(length), rest)) return true
  }
  return false
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** Whether the letters are initials of some of the syllables in order, the first among them. */
function skims(letters: string, syllables: readonly string[]): boolean {
  if (letters.length < 2 || letters[0] !== syllables[0]?.[0]) return false
  let at = 0
  for (const syllable of syllables) if (syllable[0] === letters[at]) at++
  return at >= letters.length
}
