import type { DatabaseAdapterObj } from 'payload'
import { sharedMongodb } from './database/mongodb/adapter.ts'
import { noticingOutages } from './database/noticed-outages.ts'
import { oneWriterSqlite } from './database/one-writer-adapter.ts'

/**
 * The only place that chooses the database: `file:` is SQLite, `mongodb:` and `mongodb+srv:` MongoDB.
 * The same code runs above both; a multi-document write is atomic on SQLite and on a replica set.
 */
export function database(url: string): DatabaseAdapterObj {
  return noticingOutages(url.startsWith('file:') ? oneWriterSqlite(url) : sharedMongodb(url))
}
