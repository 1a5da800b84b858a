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

function mongodb(url: string): DatabaseAdapterObj {
  return mongooseAdapter({
    url,
    // Servers that speak MongoDB's protocol but are not mongod know no $lookup with a pipeline.
    useJoinAggregations: false,
    usePipelineInSortLookup: false,
    connectOptions: { serverSelectionTimeoutMS: 5000, connectTimeoutMS: 5000 },
  })
}
