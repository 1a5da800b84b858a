import type { CollectionName } from '@guiyan/shared/content'
import type { Facet } from './store.ts'

/**
 * Names of what a page can read, one builder per read of `ContentStore` (docs/architecture.md). A page is
 * rendered anew when a change touches one of its tags.
 */
export const tags = {
  doc: (collection: CollectionName, id: string) => `doc:${collection}:${id}`,
  card: (collection: CollectionName, id: string) => `card:${collection}:${id}`,
  slug: (collection: CollectionName, slug: string) => `slug:${collection}:${slug}`,
  /** Of `list` and `count` alike. */
  list: (collection: CollectionName, facet: Facet) => `list:${collection}:${facet}`,
  /** Of `older`: one for each span of days (day-spans.ts) that the answer lies in. */
  older: (facet: Facet, span: string) => `older:articles:${facet}:${span}`,
  values: (collection: CollectionName, facetName: string) => `values:${collection}:${facetName}`,
  /** Of a link to a page of ours: touched when the page comes or goes, so that no dead link stays. */
  path: (path: string) => `path:${path}`,
  /** Touched when the poster of that file name is there. */
  drawn: (filename: string) => `drawn:${filename}`,
}

/** A facet as reads name it: `all`, or `month=2026-11`. */
export function facetKey(name: string, value: string): Facet {
  return name === 'all' ? 'all' : `${name}=${value}`
}

/** Takes a facet apart: `chamber=12` → `['chamber', '12']`, `all` → `['all', '']`. */
export function facetParts(facet: Facet): [name: string, value: string] {
  const at = facet.indexOf('=')
  return at === -1 ? [facet, ''] : [facet.slice(0, at), facet.slice(at + 1)]
}
