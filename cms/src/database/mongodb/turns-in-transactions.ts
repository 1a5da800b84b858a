import { sessionOf } from './begun-transactions.ts'
import { type MongodbAdapter, passingRows } from './mongodb-adapter.ts'
import type { Turns } from './turns.ts'

type MarkRow = { _id: string; at: Date }

const markSeconds = 3600

/**
 * Turns for whoever saves within a transaction. A transaction sees the database as it was at its first read, which may be older than its
 * turn: what the one before it wrote would be hidden from it. So each writes a mark of the turn within its transaction, and the server refuses
 * that of a transaction which began before the last mark was committed, as a write conflict: nothing was written, and the request is made again.
 *
 * @param adapter one that has just connected and brackets its transactions
 */
export async function takenInTransactions(adapter: MongodbAdapter, turns: Turns): Promise<Turns['take']> {
  if (!adapter.transactionOptions) return turns.take
  const marks = passingRows<MarkRow>(adapter, 'marks')
  // Makes the collection too, which no transaction should have to.
  await marks.createIndex({ at: 1 }, { expireAfterSeconds: markSeconds })
  return async (owner, name, patienceMs) => {
    await turns.take(owner, name, patienceMs)
    const session = await sessionOf(adapter, owner)
    if (!session) return
    await marks.updateOne({ _id: name }, { $set: { at: new Date() } }, { upsert: true, session })
  }
}
