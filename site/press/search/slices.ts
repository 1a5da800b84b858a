import { type SearchKind, searchKinds } from '../../src/search/answer.ts'
import { type IdRange, rangeOf } from './entry-id.ts'
import type { SearchIndex } from './search-index.ts'

/** So many entries are asked at once: some milliseconds of SQLite's work at worst. */
const entriesAtOnce = 1000
/** Parts stay as they were cut until so many entries have come or gone. */
const changesUntilCut = 500

/** The index in parts, newest first, each small enough to be asked without holding up others. */
export class Slices {
  readonly #index: SearchIndex
  readonly #known = new Map<SearchKind, IdRange[]>()
  #cutAt = 0

  constructor(index: SearchIndex) {
    this.#index = index
  }

  /** The parts of a kind, or of a kind's year. */
  of(kind: SearchKind, year: string | null): IdRange[] {
    const wanted = rangeOf(kind, year)
    return this.#ofKind(kind).flatMap(({ from, to }) => {
      const part = { from: Math.max(from, wanted.from), to: Math.min(to, wanted.to) }
      return part.from <= part.to ? [part] : []
    })
  }

  all(): IdRange[] {
    return searchKinds.flatMap((kind) => this.#ofKind(kind))
  }

  #ofKind(kind: SearchKind): IdRange[] {
    const version = this.#index.version()
    if (version - this.#cutAt > changesUntilCut) {
      this.#known.clear()
      this.#cutAt = version
    }
    const known = this.#known.get(kind) ?? this.#cut(kind)
    this.#known.set(kind, known)
    return known
  }

  #cut(kind: SearchKind): IdRange[] {
    const { from, to } = rangeOf(kind, null)
    const parts: IdRange[] = []
    for (let end = to; end >= from;) {
      const below = this.#index.idBelow(from, end, entriesAtOnce)
      parts.push({ from: below ?? from, to: end })
      end = (below ?? from) - 1
    }
    return parts
  }
}
