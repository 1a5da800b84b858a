import { foldText } from '../../src/search/fold.ts'
import type { Reading } from '../../src/search/reading.ts'

/** Stands where a line, a word or a run of syllables ends, so that no phrase reaches over it. */
const gap = '\ue07f'

/**
 * The pairs of neighbouring characters of a text, as FTS5's tokens: 泉州商会 → `泉州 州商 商会`. A phrase of a term's
 * pairs is found where the term stands, and nowhere else: 深化 has no pair of 德化.
 */
export function pairTokens(lines: readonly string[]): string {
  return lines
    .flatMap((line) => foldText(line).split(' '))
    .map((word) => `${pairs([...word].map(safe)).join(' ')} ${gap}`)
    .join(' ')
}

/** Each character of a text as a token. */
export function characterTokens(lines: readonly string[]): string {
  const characters = lines.flatMap((line) => [...foldText(line)]).filter((character) => character !== ' ')
  return [...new Set(characters)].map(safe).join(' ')
}

/** Syllables of names, one a token. */
export function syllableTokens(readings: readonly Reading[]): string {
  return readings.map((reading) => reading.map((syllable) => syllable || gap).join(' ')).join(` ${gap} `)
}

/** Pairs of initials: 泉州商会 → `qz zs sh`. */
export function initialTokens(readings: readonly Reading[]): string {
  return readings
    .flatMap((reading) =>
      reading
        .map((syllable) => syllable[0] ?? ' ')
        .join('')
        .split(/ +/),
    )
    .map((run) => `${pairs([...run]).join(' ')} ${gap}`)
    .join(' ')
}

/** A term of two characters or more as an FTS5 phrase of pairs. */
export function pairPhrase(term: string): string {
  return `"${pairs([...term].map(safe)).join(' ')}"`
}

/** A single character as an FTS5 string. */
export function characterPhrase(character: string): string {
  return `"${safe(character)}"`
}

function pairs(characters: string[]): string[] {
  return characters.slice(1).map((character, n) => `${characters[n]}${character}`)
}

/** FTS5's ASCII tokenizer drops ASCII marks; each has a place of its own in Unicode's private area. */
function safe(character: string): string {
  const code = character.charCodeAt(0)
  return code < 0x80 && !/[a-z0-9]/.test(character) ? String.fromCharCode(0xe000 + code) : character
}
