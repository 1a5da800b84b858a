import {
  commitTransaction,
  type DatabaseAdapter,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'

/** Does work whole or not at all: in the transaction that the request runs in, else in one of its own. @throws what the work throws */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const own = await initTransaction(req)
  try {
    const done = await work()
    if (own) await commitTransaction(req)
    return done
  } catch (error) {
    if (own) await killTransaction(req)
    throw error
  }
}

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
