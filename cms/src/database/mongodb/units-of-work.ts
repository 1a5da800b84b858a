import { randomUUID } from 'node:crypto'
import type { MongodbAdapter } from './mongodb-adapter.ts'
import type { Turns } from './turns.ts'

type TransactionId = string | number | Promise<string | number | null> | null | undefined

/**
 * Lets turns be held as long as a transaction lasts. On a replica set, also one that the address does not name as such, that is a real one; a
 * lone server has none, and there it only says from when to when one save lasts: its writes are each for itself.
 * @param adapter one that has just connected
 */
export async function bracketTransactions(adapter: MongodbAdapter, turns: Turns): Promise<void> {
  if (await isReplicaSet(adapter)) adapter.transactionOptions ||= {}
  const { commitTransaction, rollbackTransaction } = adapter
  adapter.beginTransaction = () => begin(adapter)
  adapter.commitTransaction = (id) => ending(turns, id, (known) => commitTransaction.call(adapter, known))
  adapter.rollbackTransaction = (id) => ending(turns, id, (known) => rollbackTransaction.call(adapter, known))
}

async function begin(adapter: MongodbAdapter): Promise<string> {
  const id = randomUUID()
  if (!adapter.transactionOptions) return id
  const session = adapter.connection.getClient().startSession()
  session.startTransaction(adapter.transactionOptions)
  adapter.sessions[id] = session as never // reason: the general adapter's sessions are another database's
  return id
}

/** The turn goes back after what was written under it can be seen. */
async function ending(turns: Turns, given: TransactionId, end: (id: string | number) => Promise<void>) {
  const id = await given
  if (!id) return
  await end(id).finally(() => turns.giveBack(String(id)))
}

async function isReplicaSet({ connection }: MongodbAdapter): Promise<boolean> {
  const hello = await connection.db?.admin().command({ isMaster: 1 })
  return typeof hello?.setName === 'string'
}
