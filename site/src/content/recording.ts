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
