import type { Payload } from 'payload'
import type { SharedDatabase } from '../database/mongodb/shared-database.ts'

/** Another process may be filling the database for the first time. */
const patienceMs = 10 * 60_000

/**
 * Does what only one process may do at a time, after waiting for others that do it. On SQLite, which has one process, at once.
 * @throws DatabaseBusyError where another one does not come to an end; what the work throws
 */
export async function alone<T>({ db }: Payload, name: string, work: () => Promise<T>): Promise<T> {
  const { turns } = db as Partial<SharedDatabase> // reason: SQLite's has none
  if (!turns) return work()
  const owner = `${name} ${crypto.randomUUID()}`
  await turns.take(owner, name, patienceMs)
  return work().finally(() => turns.giveBack(owner))
}
