import { createClient, type Client } from '@libsql/client'

/** How long to wait for another process (a backup, a shell) that holds the file, counted from the request. */
export const foreignLockPatienceMs = 5000

/**
 * One lasting connection with its pragmas. Waiting in SQLite blocks the whole process: `busyTimeoutMs` is 0 for who
 * can wait by itself.
 *
 * FULL: what was acknowledged survives a power cut (in WAL, NORMAL may lose the last commits). Foreign keys are on, as
 * Payload's schema wants.
 */
export async function connect(url: string, busyTimeoutMs: number): Promise<Client> {
  const client = createClient({ url })
  await client.execute(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
  const mode = await client.execute('PRAGMA journal_mode = WAL')
  if (mode.rows[0]?.journal_mode !== 'wal') {
    throw new Error('this file system cannot hold a SQLite database in WAL mode; use a local disk')
  }
  await client.execute('PRAGMA synchronous = FULL')
  await client.execute('PRAGMA foreign_keys = ON')
  await client.execute('PRAGMA journal_size_limit = 67108864')
  return client
}

/** Whether another process holds the file. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
