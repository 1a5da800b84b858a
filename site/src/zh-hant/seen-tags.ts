import { isSwitch, type TwinContext, twinTag } from './twin-tag.ts'

/** What the scanner needs to know of a tag. */
export type SeenTag = {
  element: string
  twin: string
  /** A word cannot go on behind it. */
  endsBlock: boolean
  /** What lies between it and its end tag: words, or something that is dealt with as a whole. */
  holds: 'words' | 'kept' | 'name' | 'switch' | 'script'
}

// What stands on both sides of these tags may be one word.
const within = new Set(
  'a abbr b bdi bdo cite dfn em i ins del mark q s small span strong sub sup time u wbr rt rp ruby'.split(
    ' ',
  ),
)
const raw = new Set(['style', 'code', 'pre', 'kbd', 'samp', 'var', 'textarea'])
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const otherLanguage = /\s(?:translate="no"|lang="(?!zh-Hans")[^"]*")/
/** A name, which no phrase may reach into: Byline.astro and others mark it so. */
const name = /\sclass="name"/
const written = /^<(\/?)([a-z][a-z0-9-]*)/i

/** Pages of a site share most of their tags: each is looked at once. */
export class SeenTags {
  readonly #context: TwinContext
  readonly #seen = new Map<string, SeenTag | null>()

  constructor(context: TwinContext) {
    this.#context = context
  }

  /** A tag from `<` to `>`; null for a comment, a doctype or a lone `<`. */
  get(tag: string): SeenTag | null {
    const known = this.#seen.get(tag)
    if (known !== undefined) return known
    const own = apart(tag)
    const seen = this.#look(own)
    if (this.#seen.size >= mostSeen) this.#seen.clear()
    if (tag.length <= longestKept) this.#seen.set(own, seen)
    return seen
  }

  #look(tag: string): SeenTag | null {
    const [, slash, given] = written.exec(tag) ?? []
    if (given === undefined) return null
    const element = given.toLowerCase()
    const endsBlock = !within.has(element) || name.test(tag)
    if (slash !== '') return { element, twin: tag, endsBlock, holds: 'words' }
    return { element, twin: twinTag(tag, element, this.#context), endsBlock, holds: holdsOf(tag, element) }
  }
}

const mostSeen = 5000
const longestKept = 400

/** A part of a text keeps the whole text in memory for as long as it is kept itself; its copy does not. */
function apart(tag: string): string {
  return Buffer.from(tag, 'utf16le').toString('utf16le')
}

function holdsOf(tag: string, element: string): SeenTag['holds'] {
  if (isSwitch(tag, element)) return 'switch'
  if (element === 'script') return 'script'
  if (empty.has(element) || element === 'html') return 'words'
  if (raw.has(element) || otherLanguage.test(tag)) return 'kept'
  return name.test(tag) ? 'name' : 'words'
}
