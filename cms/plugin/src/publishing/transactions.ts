import type { DatabaseAdapter, PayloadRequest } from 'payload'

/** The running transaction, or null. Where there is none, Payload may leave an empty object: its copy of a promise of null. */
export async function transactionOf(req: PayloadRequest): Promise<number | string | null> {
  const id: unknown = await req.transactionID
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

/**
 * Takes what a transaction did when it ends, and passes it on when it was committed.
 * @param take forgets what is known of a transaction and gives it
 */
export function watchTransactions<T>(
  db: DatabaseAdapter,
  take: (transaction: number | string) => T | undefined,
  committed: (done: T) => void,
): void {
  const { commitTransaction, rollbackTransaction } = db
  const taken = (transaction: number | string | null) =>
    transaction === null ? undefined : take(transaction)
  db.commitTransaction = async function (id) {
    const transaction = await id
    const done = taken(transaction)
    await commitTransaction.call(this, transaction)
    if (done !== undefined) committed(done)
  }
  db.rollbackTransaction = async function (id) {
    const transaction = await id
    taken(transaction)
    await rollbackTransaction.call(this, transaction)
  }
}
