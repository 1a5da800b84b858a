import type { CollectionName, Documents } from '@guiyan/shared/content'
import type { Cards } from './indexes.ts'

/** One value of one facet: `month=2026-11`, `chamber=12`, or `all`. */
export type Facet = 'all' | `${string}=${string}`

/** What `older` reads by: indexes.ts has its tags touched for these. */
export type OlderFacet = `chamber=${string}` | `award=${string}`

/**
 * The only way to content. A reader of the snapshot implements it; the press wraps it so that each call
 * leaves a tag (docs/architecture.md). Every method is synchronous: the snapshot is a local file.
 */
export interface ContentStore {
  /** The whole document, or null where it is not published. */
  get<C extends CollectionName>(collection: C, id: string): Documents[C] | null
  /** The few fields that lists show, so that an edit of a body leaves the lists alone. */
  card<C extends CollectionName>(collection: C, id: string): Cards[C] | null
  /** Why a published document could not be taken over, for an editor; null where it could, and where there is none. */
  rejection(collection: CollectionName, id: string): string | null
  /** The id of the document that has this slug now. */
  idBySlug(collection: 'articles' | 'chambers' | 'awardSeries', slug: string): string | null
  /** Ids of a facet's members in the collection's order (indexes.ts), at most `limit` from the start. */
  list(collection: CollectionName, facet: Facet, limit?: number): string[]
  /**
   * Ids of a facet's articles from before another one, the newest of them first, at most `limit`. Newer ones leave it alone,
   * so that a page can show what came before it however many come after.
   */
  older(facet: OlderFacet, than: Pick<Documents['articles'], 'id' | 'publishedAt'>, limit: number): string[]
  count(collection: CollectionName, facet: Facet): number
  /** All values of a facet with how many members each has, sorted by value: `values('articles', 'month')`. */
  values(collection: CollectionName, facetName: string): { value: string; count: number }[]
  /** A derivative's bytes by its file name, or null. Leaves no tag: the name changes with the bytes. */
  file(filename: string): Uint8Array | null
  /** Whether a poster is drawn, by its file name (src/posters). */
  drawn(filename: string): boolean
}
