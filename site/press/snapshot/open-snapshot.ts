import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { openLedger } from '../ledger/ledger-schema.ts'
import { snapshotSchema } from './snapshot-schema.ts'

const version = createHash('sha256').update(snapshotSchema).digest().readUInt32BE() >>> 1

/**
 * Opens the snapshot for writing, and makes its tables where they are not there or are another version's:
 * it keeps no truth, so it is filled anew instead of migrated. The ledger's tables beside it stay. Safe against
 * kill -9: WAL, and one transaction a write.
 */
export function openSnapshot(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
  if (found !== version) {
    const old = database
      .prepare(
        `SELECT name FROM sqlite_master
          WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'ledger_*'`,
      )
      .all()
    for (const { name } of old) database.exec(`DROP TABLE "${String(name)}"`)
  }
  database.exec(snapshotSchema)
  openLedger(database)
  database.exec(`PRAGMA user_version = ${version}`)
  return database
}
