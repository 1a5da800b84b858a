import type { CollectionName, Documents } from '@guiyan/shared/content'
import type { Change } from './change.ts'
import { type Cards, facetsOf, indexes, slugOf } from './indexes.ts'
import type { ContentStore, Facet, OlderFacet } from './store.ts'
import { facetParts } from './tags.ts'

type Slugged = Parameters<ContentStore['idBySlug']>[0]
/** What an overlay lies on. Two documents can hold one slug for a moment, so it needs all that do. */
export type OverlayBase = ContentStore & { idsBySlug: (collection: Slugged, slug: string) => string[] }

/** A document that is laid over, as it was and as it is; null: not on the site. */
type Replaced = { id: string; before: Document | null; after: Document | null }
type Document = Documents[CollectionName]

/**
 * A store with some documents replaced, added or taken away, in memory: it answers as a snapshot to which
 * the changes were applied. The store below is only read.
 */
export class OverlayStore implements ContentStore {
  readonly #base: OverlayBase
  readonly #replaced = new Map<CollectionName, Map<string, Replaced>>()

  /** Where a document is named twice, the last change counts. */
  constructor(base: OverlayBase, changes: Change[]) {
    this.#base = base
    for (const { collection, id, document } of changes) {
      const before = base.get(collection, id)
      const replaced = this.#replaced.get(collection) ?? new Map<string, Replaced>()
      this.#replaced.set(collection, replaced.set(id, { id, before, after: document }))
    }
  }

  get<C extends CollectionName>(collection: C, id: string): Documents[C] | null {
    const replaced = this.#replaced.get(collection)?.get(id)
    return replaced ? (replaced.after as Documents[C] | null) : this.#base.get(collection, id) // reason: a Change pairs them
  }

  card<C extends CollectionName>(collection: C, id: string): Cards[C] | null {
    const replaced = this.#replaced.get(collection)?.get(id)
    if (!replaced) return this.#base.card(collection, id)
    const { after } = replaced
    return after && indexes[collection].card(after as Documents[C]) // reason: a Change pairs them
  }

  rejection(collection: CollectionName, id: string): string | null {
    return this.#isReplaced(collection, id) ? null : this.#base.rejection(collection, id)
  }

  idBySlug(collection: Slugged, slug: string): string | null {
    const kept = this.#base.idsBySlug(collection, slug).filter((id) => !this.#isReplaced(collection, id))
    const taken = this.#of(collection).filter(
      ({ after }) => after && slugOf(collection, after as never) === slug,
    ) // reason: as above
    return [...kept, ...taken.map(({ id }) => id)].sort()[0] ?? null
  }

  list(collection: CollectionName, facet: Facet, limit?: number): string[] {
    const gone = this.#of(collection).filter(({ before }) => isMember(collection, before, facet)).length
    const below = this.#base.list(collection, facet, limit === undefined ? undefined : limit + gone)
    const list = below.filter((id) => !this.#isReplaced(collection, id))
    for (const { after } of this.#of(collection)) {
      if (after && isMember(collection, after, facet))
        list.splice(this.#place(collection, after, list), 0, after.id)
    }
    return limit === undefined ? list : list.slice(0, limit)
  }

  older(facet: OlderFacet, than: Pick<Documents['articles'], 'id' | 'publishedAt'>, limit: number): string[] {
    const replaced = this.#of('articles')
    const below = this.#base.older(facet, than, limit + replaced.length)
    const list = below.filter((id) => !this.#isReplaced('articles', id))
    for (const { after } of replaced) {
      // reason: a Change pairs them
      const article = after as Documents['articles'] | null
      if (!article || !isMember('articles', article, facet)) continue
      // `than` as a document: its key and its id are all that is compared.
      if (isBefore('articles', { ...article, id: than.id, publishedAt: than.publishedAt }, article))
        list.splice(this.#place('articles', article, list), 0, article.id)
    }
    return list.slice(0, limit)
  }

  count(collection: CollectionName, facet: Facet): number {
    const difference = this.#of(collection).map(
      ({ before, after }) =>
        Number(isMember(collection, after, facet)) - Number(isMember(collection, before, facet)),
    )
    return this.#base.count(collection, facet) + sum(difference)
  }

  values(collection: CollectionName, facetName: string): { value: string; count: number }[] {
    const counts = new Map(this.#base.values(collection, facetName).map(({ value, count }) => [value, count]))
    for (const { before, after } of this.#of(collection)) {
      for (const value of valuesOf(collection, before, facetName))
        counts.set(value, (counts.get(value) ?? 0) - 1)
      for (const value of valuesOf(collection, after, facetName))
        counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => (a.value < b.value ? -1 : 1))
  }

  file(filename: string): Uint8Array | null {
    return this.#base.file(filename)
  }

  drawn(filename: string): boolean {
    return this.#base.drawn(filename)
  }

  #of(collection: CollectionName): Replaced[] {
    return [...(this.#replaced.get(collection)?.values() ?? [])]
  }

  #isReplaced(collection: CollectionName, id: string): boolean {
    return this.#replaced.get(collection)?.has(id) ?? false
  }

  /** Where a document belongs in a list: found by halving, so that few documents are read however long it is. */
  #place(collection: CollectionName, document: Document, list: string[]): number {
    let [from, to] = [0, list.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      const id = list[middle] ?? ''
      if (isBefore(collection, this.get(collection, id), document)) from = middle + 1
      else to = middle
    }
    return from
  }
}

/** Whether a list shows `one` ahead of `other`: by sort key, then by id. */
function isBefore(collection: CollectionName, one: Document | null, other: Document): boolean {
  if (!one) return true
  const index = indexes[collection]
  const key = (document: Document) => index.sortKey(document as never) // reason: both are of this collection
  const [a, b] = key(one) === key(other) ? [one.id, other.id] : [key(one), key(other)]
  return index.order === 'ascending' ? a < b : a > b
}

function isMember(collection: CollectionName, document: Document | null, facet: Facet): boolean {
  const [name, value] = facetParts(facet)
  return valuesOf(collection, document, name).includes(value)
}

function valuesOf(collection: CollectionName, document: Document | null, facetName: string): string[] {
  if (!document) return []
  const facets = facetsOf(collection, document as never) // reason: it is of this collection
  return facets.filter(([name]) => name === facetName).map(([, value]) => value)
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
