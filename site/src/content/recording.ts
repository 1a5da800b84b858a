import { dayNumber, spansOver } from './day-spans.ts'
import type { ContentStore } from './store.ts'
import { tags } from './tags.ts'

/**
 * Wraps a store so that each read first hands its tag to `onRead`. A read of something that is not there
 * counts too: a page that looked for it changes when it comes. `file` leaves no tag, because a file's name
 * changes with its bytes.
 */
export function recordReads(store: ContentStore, onRead: (tag: string) => void): ContentStore {
  return {
    get: (collection, id) => {
      onRead(tags.doc(collection, id))
      return store.get(collection, id)
    },
    card: (collection, id) => {
      onRead(tags.card(collection, id))
      return store.card(collection, id)
    },
    // Touched with the card: it is asked for where there is none.
    rejection: (collection, id) => {
      onRead(tags.card(collection, id))
      return store.rejection(collection, id)
    },
    idBySlug: (collection, slug) => {
      onRead(tags.slug(collection, slug))
      return store.idBySlug(collection, slug)
    },
    list: (collection, facet, limit) => {
      onRead(tags.list(collection, facet))
      return store.list(collection, facet, limit)
    },
    older: (facet, than, limit) => {
      const ids = store.older(facet, than, limit)
      const oldest = ids.length < limit ? undefined : store.card('articles', ids.at(-1) ?? '')
      // From the first day where there are no more: any that is added there belongs to the answer.
      const first = oldest ? dayNumber(oldest.publishedAt) : 0
      for (const span of spansOver(first, dayNumber(than.publishedAt))) onRead(tags.older(facet, span))
      return ids
    },
    count: (collection, facet) => {
      onRead(tags.list(collection, facet))
      return store.count(collection, facet)
    },
    values: (collection, facetName) => {
      onRead(tags.values(collection, facetName))
      return store.values(collection, facetName)
    },
    file: (filename) => store.file(filename),
    drawn: (filename) => {
      onRead(tags.drawn(filename))
      return store.drawn(filename)
    },
  }
}
