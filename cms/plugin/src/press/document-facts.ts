import type { CollectionName } from '@guiyan/shared/content'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { DocumentFacts } from './document-state.ts'

type Id = number | string
type Row = { id: Id; _status?: string; updatedAt?: string; siteUrl?: string | null }
type Record = { document: string; action: 'publish' | 'unpublish' | 'delete'; byName?: string | null }

/**
 * What the CMS knows of documents of one collection, by their ids. Documents that the user may not read are not in it.
 * @param ids of the database's kind (isId)
 */
export async function documentFacts(
  req: PayloadRequest,
  collection: CollectionName,
  ids: Id[],
): Promise<Map<string, DocumentFacts>> {
  const [stored, latest] = await Promise.all([
    find<Row>(req, collection, { id: { in: ids } }, { draft: false }),
    find<Row>(req, collection, { id: { in: ids } }, { draft: true }),
  ])
  const isDraft = new Map(latest.map((row) => [row.id, row._status !== 'published']))
  const records = await recordsOf(req, collection, stored)
  const facts = stored.map((row): [string, DocumentFacts] => {
    const published = row._status === 'published'
    return [
      String(row.id),
      {
        revision: published ? (row.updatedAt ?? null) : null,
        url: published ? (row.siteUrl ?? null) : null,
        newerDraft: isDraft.get(row.id) ?? false,
        publication: records.get(String(row.id)) ?? null,
      },
    ]
  })
  return new Map(facts)
}

/** The record of each document's present publication, or, where it is not published, of its last unpublishing. */
async function recordsOf(
  req: PayloadRequest,
  collection: CollectionName,
  rows: Row[],
): Promise<Map<string, { action: Record['action']; byName: string | null }>> {
  const idsWhere = (published: boolean) =>
    rows.filter((row) => (row._status === 'published') === published).map(({ id }) => String(id))
  const either: Where[] = [
    {
      and: [
        { document: { in: idsWhere(true) } },
        { revision: { in: rows.map(({ updatedAt }) => updatedAt ?? '') } },
      ],
    },
    { and: [{ document: { in: idsWhere(false) } }, { action: { equals: 'unpublish' } }] },
  ]
  const where: Where = { and: [{ inCollection: { equals: collection } }, { or: either }] }
  const records = await find<Record>(req, 'publications', where, { sort: 'at' })
  // Sorted by time: the last one stays.
  return new Map(
    records.map(({ document, action, byName }) => [document, { action, byName: byName ?? null }]),
  )
}

const selected = { _status: true, updatedAt: true, siteUrl: true, document: true, action: true, byName: true }

async function find<Found>(
  req: PayloadRequest,
  collection: string,
  where: Where,
  how: { draft?: boolean; sort?: string },
): Promise<Found[]> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where,
    ...how,
    select: selected as never, // reason: as above; each collection has some of them
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Found[] // reason: as above
}
