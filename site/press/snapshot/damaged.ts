import { existsSync, renameSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

// https://sqlite.org/rescode.html: SQLITE_CORRUPT, SQLITE_NOTADB
const damages = [11, 26]

/**
 * Puts a snapshot that SQLite cannot read out of the way, so that a broken disk costs a rebuild and no person's
 * night. It looks at the head of the file and the list of tables only. @returns where it lies now, or null
 */
export function putAsideIfDamaged(path: string): string | null {
  if (!existsSync(path) || !isDamaged(path)) return null
  const aside = `${path}.damaged-${Date.now()}`
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) renameSync(path + part, aside + part)
  return aside
}

/** Whether SQLite says that a file is damaged, or none of its own. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && damages.includes(Number(error.errcode) & 0xff)
}

function isDamaged(path: string): boolean {
  const database = new DatabaseSync(path, { timeout: 5000 })
  try {
    database.prepare('SELECT COUNT(*) FROM sqlite_master').get()
    return false
  } catch (error) {
    if (isDamage(error)) return true
    throw error
  } finally {
    database.close()
  }
}
