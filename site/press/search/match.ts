import { lettersOf, type Question } from '../../src/search/terms.ts'
import { simplify } from './simplify.ts'
import { goesOn, syllablesIn } from './syllables.ts'
import { characterPhrase, pairPhrase } from './tokens.ts'

/**
 * A question as FTS5 is asked it. `texts` null: it is only asked of names, since it has a single character. `isSpoken`:
 * some of it may be pinyin, which stands in no text.
 */
export type Match = {
  names: string
  texts: string | null
  isSpoken: boolean
  terms: string[]
  simplified: string | null
}

/**
 * Makes FTS5's expressions. All of a question's characters end up within quoted strings of tokens that hold neither
 * quotation marks nor anything else that FTS5 reads, so nobody's words are syntax.
 */
export async function matchOf({ terms, typed }: Question): Promise<Match> {
  const written = await Promise.all(terms.map(async (term) => [...new Set([term, await simplify(term)])]))
  const isShort = written.some((forms) => forms.some((form) => [...form].length === 1))
  const all = (parts: string[]) => parts.map((part) => `(${part})`).join(' AND ')
  const simplified = await simplify(typed)
  return {
    names: all(written.map((forms) => forms.flatMap(inNames).join(' OR '))),
    texts: isShort ? null : all(written.map((forms) => forms.map(pairPhrase).join(' OR '))),
    isSpoken: terms.some((term) => lettersOf(term) !== null),
    terms: written.flat(),
    simplified: simplified === typed ? null : simplified,
  }
}

function inNames(term: string): string[] {
  if ([...term].length === 1) return [`characters : ${characterPhrase(term)}`]
  const letters = lettersOf(term)
  return [`pairs : ${pairPhrase(term)}`, ...(letters === null ? [] : spoken(letters))]
}

/** Names that are read so: in full, or by initials. */
export function spoken(letters: string): string[] {
  const inFull = syllablesIn(letters).map((syllables) => {
    // FTS5 gathers all that begins so before it looks at a row, so it is asked only where something may.
    const isOpen = syllables.length > 1 && goesOn(syllables.at(-1) ?? '')
    return `syllables : "${syllables.join(' ')}"${isOpen ? ' *' : ''}`
  })
  return [...inFull, `initials : ${pairPhrase(letters.replace(/'/g, ''))}`]
}
