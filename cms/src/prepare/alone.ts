import type { NewsroomDatabase } from '@guiyan/newsroom'
import type { Payload } from 'payload'

/** Another process may be filling the database for the first time. */
const patienceMs = 10 * 60_000

/**
 * Does what only one process may do at a time, after waiting for others that do it. On SQLite, which has one process, at once.
 * @throws DatabaseBusyError where another one does not come to an end; what the work throws
 */
export async function alone<T>({ db }: Payload, name: string, work: () => Promise<T>): Promise<T> {
  const { inTurn } = db as Partial<NewsroomDatabase> // reason: SQLite's gives no turns
  return inTurn ? inTurn(name, work, patienceMs) : work()
}
