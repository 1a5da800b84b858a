import { setImmediate as othersFirst } from 'node:timers/promises'
import type { CollectionName } from '@guiyan/shared/content'
import { HeadDigest } from '@guiyan/shared/press/head-digest'
import type { BasePayload, CollectionSlug, Where } from 'payload'

const partSize = 1000

/** Reads the head of each published document of a collection, in parts, so that others are answered in between. */
export async function digestOf({ db }: BasePayload, collection: CollectionName): Promise<string> {
  const digest = new HeadDigest()
  for (let after: number | string | undefined; ;) {
    const where: Where = { _status: { equals: 'published' } }
    if (after !== undefined) where['id'] = { greater_than: after }
    const { docs } = await db.find<{ id: number | string; updatedAt: string }>({
      collection: collection as CollectionSlug, // reason: no generated types in the plugin
      where,
      select: { updatedAt: true },
      sort: 'id',
      limit: partSize,
      pagination: false,
    })
    for (const { id, updatedAt } of docs)
      digest.add({ id: String(id), updatedAt: new Date(updatedAt).toISOString() })
    after = docs.at(-1)?.id
    if (docs.length < partSize) return digest.word()
    await othersFirst()
  }
}
