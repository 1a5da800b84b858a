import type { NewsroomDatabase } from '@guiyan/newsroom'
import type { Collection } from 'mongodb'
import type { MongodbAdapter } from './mongodb-adapter.ts'

type Row = { _id: number | string; _status: string; updatedAt: Date }

/** Reads ids and times of change of what is published straight from the server (its index: `shown` in hot-indexes.ts). */
export function headsInMongodb(adapter: MongodbAdapter): NewsroomDatabase['publishedHeads'] {
  return async (collection, after, limit) => {
    const rows = adapter.collections[collection]?.collection as Collection<Row> | undefined // reason: as Payload writes them
    if (!rows) throw new Error(`no such collection: ${collection}`)
    const next = after === undefined ? {} : { _id: { $gt: after } }
    const options = { projection: { updatedAt: 1 }, sort: { _id: 1 }, limit } as const
    const found = await rows.find({ _status: 'published', ...next }, options).toArray()
    return found.map(({ _id, updatedAt }) => ({ id: _id, updatedAt }))
  }
}
