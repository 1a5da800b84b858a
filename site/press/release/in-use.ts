import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import type { Releases } from './releases.ts'

const askAgainMs = 50

/**
 * Keeps every release that is there now on disk while `work` reads it: nothing is collected meanwhile. Any number
 * of processes may do so at once; the press goes on publishing. Waits for a collection in hand to end or to break off.
 * The system frees the lock of a killed process, so a release is never kept for one that is gone.
 */
export async function whileInUse<T>(releases: Releases, work: () => Promise<T>): Promise<T> {
  const database = open(releases)
  try {
    // A read holds SQLite's shared lock until the transaction ends.
    while (!took(database, 'BEGIN; SELECT * FROM sqlite_schema')) await wait(askAgainMs)
    return await work()
  } finally {
    database.close()
  }
}

/** For the collection: makes sure that nobody reads releases from outside. @returns what ends it; null: somebody does */
export function unlessInUse(releases: Releases): (() => void) | null {
  const database = open(releases)
  if (took(database, 'BEGIN EXCLUSIVE')) return () => database.close()
  database.close()
  return null
}

function open(releases: Releases): DatabaseSync {
  return new DatabaseSync(join(releases.folder, 'in-use.db'), { timeout: 0 })
}

function took(database: DatabaseSync, sql: string): boolean {
  try {
    database.exec(sql)
    return true
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    const isBusy = error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
    if (!isBusy) throw error
    return false
  }
}

// https://www.sqlite.org/rescode.html#busy
const sqliteBusy = 5
