import { DatabaseSync } from 'node:sqlite'
import { SnapshotStore } from '../../src/content/snapshot.ts'
import { Ledger } from '../ledger/ledger.ts'
import { Notes } from './notes.ts'

/**
 * The snapshot, notes and ledger as they stand at one moment, on a connection of its own: what the press writes
 * meanwhile is not seen, and the press's caches are not touched. `close` it soon, for it keeps the write-ahead log.
 */
export class Reading {
  readonly store: SnapshotStore
  readonly notes: Notes
  readonly ledger: Ledger
  readonly #database: DatabaseSync

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
    this.#database.exec('BEGIN')
    this.store = new SnapshotStore(path, this.#database)
    this.notes = new Notes(this.#database)
    this.ledger = new Ledger(this.#database)
  }

  close(): void {
    this.#database.close()
  }
}
