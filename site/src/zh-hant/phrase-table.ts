const prefixBits = 17
const seats = 1 << prefixBits

/** Where a phrase was found: its number, and how many UTF-16 units of the text it takes. */
export type Match = { phrase: number; length: number }

/**
 * Finds the longest of many phrases that begins at a place of a text. All phrases lie in one string, in order of
 * their first two units, the longest first; a hash of those two says where to look. 50,000 phrases take 1.5 MB so,
 * a trie of Maps takes 30 times as much.
 */
export class PhraseTable {
  readonly #text: string
  readonly #starts: Int32Array
  readonly #lengths: Uint8Array
  /** Of each first two units that occur, the pair and the place of its longest phrase; 0 where a seat is free. */
  readonly #pairs = new Int32Array(seats)
  readonly #places = new Int32Array(seats)
  /** How long the longest phrase is that begins with a unit; 0 where none does. */
  readonly #longest = new Uint8Array(65536)
  readonly #order: Int32Array

  /** @param phrases each of 2 to 255 units, none twice */
  constructor(phrases: readonly string[]) {
    const order = phrases.map((_phrase, at) => at).sort((a, b) => compare(phrases[a] ?? '', phrases[b] ?? ''))
    this.#order = Int32Array.from(order)
    this.#starts = new Int32Array(phrases.length)
    this.#lengths = new Uint8Array(phrases.length)
    let start = 0
    const sorted = order.map((at) => phrases[at] ?? '')
    for (const [place, phrase] of sorted.entries()) {
      this.#starts[place] = start
      this.#lengths[place] = phrase.length
      start += phrase.length
      const first = phrase.charCodeAt(0)
      this.#longest[first] = Math.max(this.#longest[first] ?? 0, phrase.length)
      if (place === 0 || !phrase.startsWith(sorted[place - 1]?.slice(0, 2) ?? '')) this.#seat(phrase, place)
    }
    this.#text = sorted.join('')
  }

  /** Whether any phrase begins with a unit. */
  begins(unit: number): boolean {
    return this.#longest[unit] !== 0
  }

  /**
   * The longest phrase that begins at a place and ends before another. @param match filled where there is one
   * @returns whether there is one
   */
  find(text: string, at: number, end: number, match: Match): boolean {
    const first = text.charCodeAt(at)
    const longest = this.#longest[first] ?? 0
    if (longest === 0 || at + 1 >= end) return false
    const pair = (first << 16) | text.charCodeAt(at + 1)
    let seat = seatOf(pair)
    while (this.#pairs[seat] !== pair) {
      if (this.#pairs[seat] === 0) return false
      seat = (seat + 1) % seats
    }
    return this.#among(this.#places[seat] ?? 0, text, at, end, match)
  }

  /** Looks at the phrases from a place on that begin with the same two units as the text there. */
  #among(first: number, text: string, at: number, end: number, match: Match): boolean {
    for (let place = first; place < this.#starts.length; place++) {
      const start = this.#starts[place] ?? 0
      const length = this.#lengths[place] ?? 0
      if (at + length > end) continue
      let same = 0
      while (same < length && text.charCodeAt(at + same) === this.#text.charCodeAt(start + same)) same++
      if (same < 2) return false
      if (same < length) continue
      match.phrase = this.#order[place] ?? 0
      match.length = length
      return true
    }
    return false
  }

  #seat(phrase: string, place: number): void {
    const pair = (phrase.charCodeAt(0) << 16) | phrase.charCodeAt(1)
    let seat = seatOf(pair)
    while (this.#pairs[seat] !== 0) seat = (seat + 1) % seats
    this.#pairs[seat] = pair
    this.#places[seat] = place
  }
}

function seatOf(pair: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> (32 - prefixBits)
}

/** By the first two units, then the longest first. */
function compare(a: string, b: string): number {
  return (
    a.charCodeAt(0) - b.charCodeAt(0) ||
    a.charCodeAt(1) - b.charCodeAt(1) ||
    b.length - a.length ||
    (a < b ? -1 : 1)
  )
}
