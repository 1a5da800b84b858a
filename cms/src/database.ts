import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { oneWriterSqlite } from './database/one-writer-adapter.ts'

/**
 * The only place that chooses the database: `file:` is SQLite, `mongodb:` and `mongodb+srv:` MongoDB.
 * The same code runs above both; a multi-document write is atomic on SQLite and on a replica set.
 */
export function database(url: string): DatabaseAdapterObj {
  return url.startsWith('file:') ? oneWriterSqlite(url) : mongodb(url)
}

/** Transactions are used on a replica set (Payload looks by itself) and not on a lone server, which has none. */
function mongodb(url: string): DatabaseAdapterObj {
  const stock = mongooseAdapter({
    url,
    // Servers that speak MongoDB's protocol but are not mongod know no $lookup with a pipeline.
    useJoinAggregations: false,
    usePipelineInSortLookup: false,
    connectOptions: { serverSelectionTimeoutMS: 5000, connectTimeoutMS: 5000 },
  })
  return { ...stock, init: (args) => updatingWhole(stock.init(args)) }
}

type MongodbAdapter = ReturnType<ReturnType<typeof mongooseAdapter>['init']>

/** Nor do they update and return but some fields, as Payload does when it counts a failed sign-in. */
function updatingWhole(adapter: MongodbAdapter): MongodbAdapter {
  const { updateOne } = adapter
  adapter.updateOne = (args) => updateOne.call(adapter, { ...args, select: undefined })
  return adapter
}
