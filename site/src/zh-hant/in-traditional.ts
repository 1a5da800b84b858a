import type { Converter, Shift } from './converter.ts'
import type { Region } from './opencc.ts'
import { SeenTags } from './seen-tags.ts'
import { locales, switchBackText } from './twin-tag.ts'
import { twinLink } from './twin-paths.ts'

/** How twins are made: which traditional, and for which site (without trailing slash). */
export type Traditional = { region: Region; siteUrl: string; converter: Converter; tags: SeenTags }

/** @param siteUrl without a trailing slash */
export function traditional(region: Region, siteUrl: string, converter: Converter): Traditional {
  const convert = (text: string) => converter.convert(text).text
  return { region, siteUrl, converter, tags: new SeenTags({ region, siteUrl, convert }) }
}

const [quote, greater] = [0x22, 0x3e]

/**
 * The traditional twin of a finished page: its words, the words of its attributes and its data converted, its
 * language named, its links leading to other twins. Not converted are code, runs of another language, runs marked
 * `translate="no"`, and addresses. A word that stands across inline tags is one word. Pure, and every tag stays.
 */
export function inTraditional(html: string, traditional: Traditional): string {
  return new TwinPage(html, traditional).make()
}

/** The same of a feed: all words of it, its language, and its links to pages. */
export function feedInTraditional(feed: string, { region, siteUrl, converter }: Traditional): string {
  return converter
    .convert(feed)
    .text.replaceAll(/https?:\/\/[^\s"<]+/g, (href) => twinLink(href, siteUrl))
    .replaceAll(/(<language>|"language":")zh-(?:CN|Hans)/g, `$1${locales[region].replace('_', '-')}`)
}

class TwinPage {
  readonly #html: string
  readonly #converter: Converter
  readonly #tags: SeenTags
  readonly #out: string[] = []
  /** Texts of the block so far, and which pieces of the page they are. */
  #texts: string[] = []
  #places: number[] = []
  #at = 0

  constructor(html: string, { converter, tags }: Traditional) {
    this.#html = html
    this.#converter = converter
    this.#tags = tags
  }

  make(): string {
    while (this.#at < this.#html.length) {
      const next = this.#html.indexOf('<', this.#at)
      this.#text(next === -1 ? this.#html.length : next)
      if (next !== -1) this.#tag()
    }
    this.#endBlock()
    return this.#out.join('')
  }

  #text(end: number): void {
    if (end === this.#at) return
    this.#places.push(this.#out.length)
    this.#texts.push(this.#html.slice(this.#at, end))
    this.#out.push('')
    this.#at = end
  }

  #tag(): void {
    const end = this.#endOfTag()
    const tag = this.#html.slice(this.#at, end)
    const seen = this.#tags.get(tag)
    if (!seen) return this.#declaration()
    this.#at = end
    if (seen.endsBlock) this.#endBlock()
    this.#out.push(seen.twin)
    const { element, holds } = seen
    if (holds === 'switch') this.#keep(element, () => switchBackText)
    else if (holds === 'script') this.#keep(element, (text) => this.#script(tag, text))
    else if (holds === 'kept') this.#keep(element, (text) => text)
    else if (holds === 'name') this.#keep(element, (text) => this.#converter.convert(text).text)
  }

  /** Behind the first `>` that stands outside of quotation marks. */
  #endOfTag(): number {
    let quoted = false
    for (let at = this.#at + 1; at < this.#html.length; at++) {
      const unit = this.#html.charCodeAt(at)
      if (unit === quote) quoted = !quoted
      else if (unit === greater && !quoted) return at + 1
    }
    return this.#html.length
  }

  /** A comment or the doctype, or a lone `<`. */
  #declaration(): void {
    const html = this.#html
    const isComment = html.startsWith('<!--', this.#at)
    const isOther = html.startsWith('<!', this.#at)
    const end = isComment
      ? html.indexOf('-->', this.#at) + 3
      : isOther
        ? html.indexOf('>', this.#at) + 1
        : this.#at + 1
    const after = end > this.#at ? end : html.length
    this.#out.push(html.slice(this.#at, after))
    this.#at = after
  }

  /** Passes over what an element holds, up to its end tag. @param as what becomes of it */
  #keep(element: string, as: (text: string) => string): void {
    const from = this.#at
    const tag = new RegExp(`<(/?)${element}(?=[\\s>/])(?:[^>"]|"[^"]*")*>`, 'gi')
    tag.lastIndex = from
    for (let depth = 1; ;) {
      const match = tag.exec(this.#html)
      if (match) depth += match[1] === '' ? 1 : -1
      if (match && depth > 0) continue
      this.#at = match ? match.index : this.#html.length
      this.#out.push(as(this.#html.slice(from, this.#at)))
      return
    }
  }

  #script(tag: string, text: string): string {
    if (!tag.includes('application/ld+json')) return text
    // Addresses are ASCII, so what conversion changes is words.
    return this.#converter.convert(text).text.replaceAll('"inLanguage":"zh-Hans"', '"inLanguage":"zh-Hant"')
  }

  /** Converts the texts since the last block as one, and puts the parts where they stood. */
  #endBlock(): void {
    if (this.#texts.length === 0) return
    const { text, shifts } = this.#converter.convert(
      this.#texts.length === 1 ? (this.#texts[0] ?? '') : this.#texts.join(''),
    )
    let source = 0
    let from = 0
    for (const [at, place] of this.#places.entries()) {
      source += this.#texts[at]?.length ?? 0
      const to = shifts ? shifted(source, shifts) : source
      this.#out[place] = text.slice(from, to)
      from = to
    }
    this.#texts = []
    this.#places = []
  }
}

/** Where a place of a text lies in its conversion; within a piece whose length differs, as far in as it goes. */
function shifted(place: number, shifts: Shift[]): number {
  let by = 0
  for (const shift of shifts) {
    if (shift.to <= place) by += shift.by
    else if (shift.from < place) return by + Math.min(place, shift.to + shift.by)
    else break
  }
  return place + by
}
