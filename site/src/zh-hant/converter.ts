import { type Dictionaries, dictionariesOf, type Region } from './opencc.ts'
import { type Match, PhraseTable } from './phrase-table.ts'

/** A name or a word whose traditional form is fixed, whatever stands round it. */
export type Term = { simplified: string; traditional: string }

/** A piece that did not keep its length: where it stood, and how many units longer it became. */
export type Shift = { from: number; to: number; by: number }
/** Text in traditional characters. `shifts` is null where each unit stands where it stood. */
export type Converted = { text: string; shifts: Shift[] | null }

/**
 * Converts Chinese text from simplified to traditional characters: terms first, then what OpenCC does with its
 * dictionaries (a test compares them): longest phrases from the left, else single characters, then the region's forms.
 * What is between terms is converted by itself, so that no phrase reaches over the edge of a name. Quotation marks
 * become 「」 and 『』.
 */
export class Converter {
  readonly #opencc: Compiled
  readonly #terms: PhraseTable
  readonly #termTexts: string[]
  #out = new Uint16Array(4096)
  #at = 0
  #shifts: Shift[] | null = null

  /** @param terms each of two characters or more; of two that begin alike the longer one holds */
  constructor(region: Region, terms: readonly Term[]) {
    this.#opencc = compiled(region)
    this.#terms = new PhraseTable(terms.map((term) => term.simplified))
    this.#termTexts = terms.map((term) => term.traditional)
  }

  convert(text: string): Converted {
    this.#at = 0
    this.#shifts = null
    const found: Match = { phrase: 0, length: 0 }
    let from = 0
    for (let at = 0; at < text.length; at++) {
      if (!this.#terms.find(text, at, text.length, found)) continue
      this.#plain(text, from, at)
      from = at + found.length
      this.#put(this.#termTexts[found.phrase] ?? '', at, from)
      at = from - 1
    }
    this.#plain(text, from, text.length)
    const bytes = Buffer.from(this.#out.buffer, 0, this.#at * 2)
    return { text: bytes.toString('utf16le'), shifts: this.#shifts }
  }

  /** What no term covers. */
  #plain(text: string, from: number, to: number): void {
    const { table, values, firsts } = this.#opencc
    const found: Match = { phrase: 0, length: 0 }
    let run = from
    for (let at = from; at < to;) {
      if (!table.find(text, at, to, found)) {
        at++
        continue
      }
      this.#run(text, run, at, firsts)
      const value = values[found.phrase]
      run = at + found.length
      if (value === undefined) for (; at < run; at++) this.#unit(text, at)
      else this.#put(value, at, run)
      at = run
    }
    this.#run(text, run, to, firsts)
  }

  /** What no phrase covers either. */
  #run(text: string, from: number, to: number, firsts: Uint8Array): void {
    let special = false
    for (let at = from; at < to; at++) if (firsts[text.charCodeAt(at)] !== 0) special = true
    if (special) this.#put(this.#opencc.slowly(text.slice(from, to)), from, to)
    else for (let at = from; at < to; at++) this.#unit(text, at)
  }

  #unit(text: string, at: number): void {
    const unit = text.charCodeAt(at)
    if (this.#at === this.#out.length) this.#grow()
    this.#out[this.#at++] = isApostrophe(text, at, unit) ? unit : (this.#opencc.units[unit] ?? unit)
  }

  #put(value: string, from: number, to: number): void {
    while (this.#at + value.length > this.#out.length) this.#grow()
    for (let at = 0; at < value.length; at++) this.#out[this.#at++] = value.charCodeAt(at)
    const by = value.length - (to - from)
    if (by !== 0) (this.#shifts ??= []).push({ from, to, by })
  }

  #grow(): void {
    const larger = new Uint16Array(this.#out.length * 2)
    larger.set(this.#out)
    this.#out = larger
  }
}

/** ’ in Xi’an is no quotation mark. */
function isApostrophe(text: string, at: number, unit: number): boolean {
  return unit === 0x2019 && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '')
}

type Compiled = {
  table: PhraseTable
  /** What a phrase becomes; absent where each of its characters becomes what it does alone. */
  values: (string | undefined)[]
  units: Uint16Array
  /** Which characters cannot be converted by themselves. */
  firsts: Uint8Array
  slowly: (text: string) => string
}

const marks = new Map(['“「', '”」', '‘『', '’』'].map((pair) => [pair.slice(0, 1), pair.slice(1)]))

// Compiled at the first use, once for a process.
const known = new Map<Region, Compiled>()

function compiled(region: Region): Compiled {
  const there = known.get(region) ?? compile(dictionariesOf(region))
  known.set(region, there)
  return there
}

function compile({ phrases, characters, variantPhrases, variants }: Dictionaries): Compiled {
  const inRegion = longestFirst(variantPhrases, variants)
  const alone = (text: string) => [...text].map((each) => characters.get(each) ?? each).join('')
  const units = Uint16Array.from({ length: 65536 }, (_, unit) => unit)
  const firsts = new Uint8Array(65536)
  const whole = (text: string) => inRegion(alone(text))
  const beginVariants = new Set([...variantPhrases.keys()].map((phrase) => phrase.slice(0, 1)))
  for (const each of new Set([...characters.keys(), ...variants.keys(), ...beginVariants, ...marks.keys()])) {
    const value = marks.get(each) ?? whole(each)
    if (each.length > 1 || value.length > 1 || beginVariants.has(alone(each))) firsts[each.charCodeAt(0)] = 1
    else units[each.charCodeAt(0)] = value.charCodeAt(0)
  }
  const keys = [...phrases.keys()]
  const values = keys.map((phrase) => {
    const value = inRegion(phrases.get(phrase) ?? phrase)
    return value === String.fromCharCode(...[...phrase].map((each) => units[each.charCodeAt(0)] ?? 0))
      ? undefined
      : value
  })
  const slowly = (text: string) => whole(text).replaceAll(/[“”‘’]/g, (mark) => marks.get(mark) ?? mark)
  return { table: new PhraseTable(keys), values, units, firsts, slowly }
}

/** A converter by one dictionary, for the few texts that need it. */
function longestFirst(phrases: Map<string, string>, characters: Map<string, string>) {
  const keys = [...phrases.keys()]
  const table = new PhraseTable(keys)
  const found: Match = { phrase: 0, length: 0 }
  return (text: string): string => {
    let out = ''
    for (let at = 0; at < text.length;) {
      if (table.find(text, at, text.length, found)) {
        out += phrases.get(keys[found.phrase] ?? '') ?? ''
        at += found.length
      } else {
        const each = String.fromCodePoint(text.codePointAt(at) ?? 0)
        out += characters.get(each) ?? each
        at += each.length
      }
    }
    return out
  }
}
