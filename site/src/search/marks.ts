import { fold, type Folded } from './fold.ts'
import { type Reading, readBy } from './reading.ts'
import { lettersOf } from './terms.ts'

/** A piece of a text; `hit`: it is what was looked for. */
export type Piece = { text: string; hit: boolean }

/** Parts of a text, in UTF-16 units. */
type Span = [from: number, until: number]

/** The text in pieces, with the terms marked wherever they stand; where none does, by how it is read. */
export function marked(text: string, terms: readonly string[], reading: Reading = []): Piece[] {
  return pieces(text, spansOf(text, terms, reading))
}

/** Whether a term stands in the text. */
export function holds(text: Folded, term: string): boolean {
  return placesOf(text, [...term]).length > 0
}

/** Where terms stand in a text, in order and apart from each other. */
export function spansOf(text: string, terms: readonly string[], reading: Reading = []): Span[] {
  const folded = fold(text)
  const found = terms.flatMap((term): Span[] => {
    const characters = [...term]
    const literal = placesOf(folded, characters).map((at): Span => [
      folded.from[at] ?? 0,
      folded.until[at + characters.length - 1] ?? 0,
    ])
    const letters = literal.length === 0 && reading.length > 0 ? lettersOf(term) : null
    return letters === null ? literal : readSpans(text, letters, reading)
  })
  return joined(found)
}

function readSpans(text: string, letters: string, reading: Reading): Span[] {
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    starts.push(at)
    at += character.length
  }
  return readBy(letters, reading).map(({ from, until }) => [starts[from] ?? 0, starts[until] ?? text.length])
}

function placesOf({ characters }: Folded, sought: string[]): number[] {
  const found: number[] = []
  for (let at = 0; at + sought.length <= characters.length; at++) {
    if (!sought.every((character, n) => characters[at + n] === character)) continue
    found.push(at)
    at += sought.length - 1
  }
  return found
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const [from, until] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else result.push([from, until])
  }
  return result
}

function pieces(text: string, spans: Span[]): Piece[] {
  const result: Piece[] = []
  let at = 0
  for (const [from, until] of spans) {
    if (from > at) result.push({ text: text.slice(at, from), hit: false })
    result.push({ text: text.slice(from, until), hit: true })
    at = until
  }
  if (at < text.length) result.push({ text: text.slice(at), hit: false })
  return result
}
