import { setImmediate as othersFirst } from 'node:timers/promises'
import type { CollectionName } from '@guiyan/shared/content'
import { HeadDigest } from '@guiyan/shared/press/head-digest'
import type { BasePayload, CollectionSlug, Where } from 'payload'
import { type NewsroomDatabase, offeredBy } from '../other-processes/newsroom-database.ts'

const partSize = 1000

/** Reads the head of each published document of a collection, in parts, so that others are answered in between. */
export async function digestOf(payload: BasePayload, collection: CollectionName): Promise<string> {
  const { publishedHeads = headsByFind(payload) } = offeredBy(payload)
  const digest = new HeadDigest()
  for (let after: number | string | undefined; ;) {
    const heads = await publishedHeads(collection, after, partSize)
    for (const { id, updatedAt } of heads)
      digest.add({ id: String(id), updatedAt: new Date(updatedAt).toISOString() })
    after = heads.at(-1)?.id
    if (heads.length < partSize) return digest.word()
    await othersFirst()
  }
}

/** What every adapter can. */
function headsByFind({ db }: BasePayload): NewsroomDatabase['publishedHeads'] {
  return async (collection, after, limit) => {
    const where: Where = { _status: { equals: 'published' } }
    if (after !== undefined) where['id'] = { greater_than: after }
    const { docs } = await db.find<{ id: number | string; updatedAt: string }>({
      collection: collection as CollectionSlug, // reason: no generated types in the plugin
      where,
      select: { updatedAt: true },
      sort: 'id',
      limit,
      pagination: false,
    })
    return docs
  }
}
