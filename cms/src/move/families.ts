import type { CollectionSlug, Payload } from 'payload'
import type { Shelf } from './newsroom.ts'

/** What a database holds of a document, hidden fields too. */
export type Stored = Record<string, unknown>
/** A document and its versions, oldest first. */
export type Family = { document: Stored; versions: Stored[] }

/** So many documents with all their versions are in memory at once. */
const batchSize = 20

/** Documents with their versions in the order of their ids, batch by batch, after that id. */
export async function* families(payload: Payload, shelf: Shelf, after = 0): AsyncGenerator<Family[]> {
  for (let last = after; ;) {
    const documents = await next(payload, shelf, last)
    if (documents.length === 0) return
    const versions = await versionsOf(
      payload,
      shelf,
      documents.map(({ id }) => id),
    )
    yield documents.map((document) => ({
      document,
      versions: versions.filter(({ parent }) => parent === document['id']),
    }))
    last = Number(documents.at(-1)?.['id'])
  }
}

async function next(payload: Payload, { slug }: Shelf, last: number): Promise<Stored[]> {
  const { docs } = await payload.db.find({
    collection: slug as CollectionSlug, // reason: of the config
    where: { id: { greater_than: last } },
    sort: 'id',
    limit: batchSize,
    pagination: false,
  })
  return docs as Stored[] // reason: as wide as they come
}

async function versionsOf(payload: Payload, { slug, config }: Shelf, ids: unknown[]): Promise<Stored[]> {
  if (!config.versions) return []
  const { docs } = await payload.db.findVersions({
    collection: slug as CollectionSlug, // reason: of the config
    where: { parent: { in: ids } },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs as unknown as Stored[] // reason: as wide as they come
}

/** All of a collection whose ids do not stay; there are few. */
export async function loose(payload: Payload, { slug }: Shelf): Promise<Stored[]> {
  const { docs } = await payload.db.find({
    collection: slug as CollectionSlug, // reason: of the config
    limit: 0,
    pagination: false,
  })
  return (docs as Stored[]).map(({ id: _, ...document }) => document) // reason: as wide as they come
}

/** The last id of a collection; 0 where it is empty. */
export async function lastId(payload: Payload, { slug }: Shelf): Promise<number> {
  const { docs } = await payload.db.find({
    collection: slug as CollectionSlug, // reason: of the config
    sort: '-id',
    limit: 1,
    pagination: false,
  })
  return Number(docs[0]?.id ?? 0)
}

/** Whether a value has fields. */
export function isObject(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
