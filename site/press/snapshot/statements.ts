import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Prepared statements of a connection, each made once. */
export class Statements {
  readonly #database: DatabaseSync
  readonly #made = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** The statement of this text. It must be stepped to its end, or its result read whole, before it is used again. */
  of(sql: string): StatementSync {
    const known = this.#made.get(sql)
    if (known) return known
    const made = this.#database.prepare(sql)
    this.#made.set(sql, made)
    return made
  }
}

/** Runs `work` as one transaction; an error undoes all of it. Not to be nested. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
