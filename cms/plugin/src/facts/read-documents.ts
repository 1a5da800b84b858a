import type { CollectionSlug, PayloadRequest, Where } from 'payload'

type Id = number | string

/** Collections whose words are looked through. */
export type SearchedCollection = 'articles' | 'awards' | 'chambers' | 'photos'

/** Fields of documents as they are stored. */
export type Stored = Record<string, unknown> & { id: Id }

/** How many documents of a collection are looked through, the newest first. */
const looked = 300

/** What readers see, and drafts that they do not see yet. */
export async function find(
  req: PayloadRequest,
  collection: SearchedCollection,
  where: Where,
): Promise<Stored[]> {
  const query = (draft: boolean, wanted: Where) =>
    req.payload.find({
      collection: collection as CollectionSlug, // reason: no generated types in the plugin
      where: wanted,
      draft,
      depth: 0,
      limit: looked,
      sort: '-updatedAt',
      overrideAccess: false,
      req,
    })
  const published = await query(false, { and: [where, { _status: { equals: 'published' } }] })
  const drafts = await query(true, { and: [where, { _status: { equals: 'draft' } }] })
  const documents = [...published.docs, ...drafts.docs] as unknown as Stored[] // reason: as above
  return [
    ...new Map(documents.toReversed().map((document) => [String(document.id), document])).values(),
  ].toReversed()
}

/** The document as readers see it, else its newest draft; null where the user may read neither. */
export async function shown(
  req: PayloadRequest,
  collection: SearchedCollection,
  id: Id,
): Promise<Stored | null> {
  const [found] = await find(req, collection, { id: { equals: id } })
  return found ?? null
}

/** As a person knows it. */
export function titleOf(collection: SearchedCollection, { id, ...document }: Stored): string {
  const field = { articles: 'headline', awards: 'title', chambers: 'name', photos: 'caption' }[collection]
  const title = document[field]
  return typeof title === 'string' && title.trim() !== ''
    ? title.replaceAll(/\s+/g, ' ').trim()
    : `（无题 ${id}）`
}

/** Its public page; null where readers do not see it. */
export function urlOf({ siteUrl, _status }: Stored): string | null {
  return _status === 'published' && typeof siteUrl === 'string' ? siteUrl : null
}

/** Whether a relation at depth 0 leads somewhere. */
export function isDocumentId(value: unknown): value is Id {
  return typeof value === 'number' || (typeof value === 'string' && value !== '')
}
