import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Collection, Document } from 'mongodb'

/** Payload's adapter, with the parts that its general type hides. */
export type MongodbAdapter = MongooseAdapter

/** Collections with this prefix hold what is of no use tomorrow: no backup and no move takes them along. */
export const passingPrefix = 'passing-'

/** A collection of the server's own, beside Payload's. @param adapter one that is connected */
export function passingRows<Row extends Document>(adapter: MongodbAdapter, name: string): Collection<Row> {
  const { db } = adapter.connection
  if (!db) throw new Error('the database is not connected yet')
  return db.collection<Row>(`${passingPrefix}${name}`)
}

/** Whether the server refused a row because there is one of that key. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11_000
}
