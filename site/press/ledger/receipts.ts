import type { CollectionName } from '@guiyan/shared/content'
import type { Statements } from '../snapshot/statements.ts'

/** A document that is to be proven. `gone`: addresses that it had and that nobody may find any more. */
export type Due = {
  collection: CollectionName
  id: string
  release: number
  revision: string | null
  publish: string | null
  gone: string[]
}

/** A proof as it is kept: addresses that showed the revision, and such that answered 404 or 410. */
export type KeptReceipt = {
  release: number
  revision: string | null
  at: string
  paths: string[]
  gone: string[]
}

/** What is to be proven on the served site, and what was. */
export class Receipts {
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  /** A document is to be proven as it is in a release, instead of what was to be proven of it before. */
  owe({ collection, id, release, revision, publish, gone }: Due): void {
    const before = this.#statements
      .of('SELECT gone, release FROM ledger_due WHERE collection = ? AND id = ?')
      .get(collection, id)
    if (before && before['release'] !== release) this.#supersede(Number(before['release']))
    const all = new Set([...texts(before?.['gone']), ...gone])
    const row = [collection, id, release, revision, publish, JSON.stringify([...all])]
    this.#run(
      `INSERT OR REPLACE INTO ledger_due (collection, id, release, revision, publish, gone) VALUES (?, ?, ?, ?, ?, ?)`,
      ...row,
    )
  }

  #supersede(release: number): void {
    this.#run('UPDATE ledger_releases SET is_superseded = 1 WHERE number = ?', release)
  }

  /** All documents of the snapshot are to be proven, as they are in a release that was rendered whole. */
  oweAll(release: number): void {
    this.#run(
      'UPDATE ledger_releases SET is_superseded = 1 WHERE number IN (SELECT release FROM ledger_due WHERE release <> ?)',
      release,
    )
    this.#run(
      `INSERT INTO ledger_due (collection, id, release, revision, publish)
        SELECT d.collection, d.id, ?1, d.updated_at, l.publish FROM documents d LEFT JOIN ledger_documents l
          ON l.collection = d.collection AND l.id = d.id AND l.release = ?1 WHERE true
        ON CONFLICT DO UPDATE SET release = excluded.release, revision = excluded.revision,
          publish = COALESCE(excluded.publish, publish), attempts = 0, problem = NULL`,
      release,
    )
  }

  /** The next to prove: newest release first. @param again those that failed before, instead of the others */
  owed(limit: number, again: boolean): Due[] {
    const sql = `SELECT collection, id, release, revision, publish, gone FROM ledger_due
      WHERE attempts ${again ? '>' : '='} 0 ORDER BY attempts, release DESC LIMIT ?`
    const rows = this.#statements.of(sql).all(limit)
    return rows.map((row) => ({ ...(row as unknown as Due), gone: texts(row['gone']) })) // reason: the columns are those of the type
  }

  owedCount(release?: number): number {
    const where = release === undefined ? '' : 'WHERE release = ?'
    const values = release === undefined ? [] : [release]
    const row = this.#statements.of(`SELECT COUNT(*) AS number FROM ledger_due ${where}`).get(...values)
    return Number(row?.['number'])
  }

  /** What kept a document, or any of a release, from being proven; in Chinese. */
  problem(of: { collection: CollectionName; id: string } | { release: number }): string | null {
    const row =
      'release' in of
        ? this.#statements
            .of('SELECT problem FROM ledger_due WHERE release = ? AND problem IS NOT NULL LIMIT 1')
            .get(of.release)
        : this.#statements
            .of('SELECT problem FROM ledger_due WHERE collection = ? AND id = ?')
            .get(of.collection, of.id)
    return (row?.['problem'] as string | null | undefined) ?? null // reason: a text or null
  }

  /** The served site showed a document. */
  prove({ collection, id, release, revision }: Due, paths: string[], gone: string[]): void {
    const lists = [JSON.stringify(paths), JSON.stringify(gone)]
    const row = [collection, id, release, revision, new Date().toISOString(), ...lists]
    this.#run('INSERT OR REPLACE INTO ledger_receipts VALUES (?, ?, ?, ?, ?, ?, ?)', ...row)
    this.settle(collection, id)
  }

  /** Nothing more is to be proven of a document. */
  settle(collection: CollectionName, id: string): void {
    this.#run('DELETE FROM ledger_due WHERE collection = ? AND id = ?', collection, id)
  }

  /** The served site showed something else, or nothing. */
  fail({ collection, id }: Due, problem: string): void {
    const sql = 'UPDATE ledger_due SET attempts = attempts + 1, problem = ? WHERE collection = ? AND id = ?'
    this.#run(sql, problem, collection, id)
  }

  /** The served site could not be asked for anything. */
  failAll(problem: string): void {
    this.#run('UPDATE ledger_due SET problem = ?1 WHERE problem IS NOT ?1', problem)
  }

  /** A document's newest receipt of a release or of one before it. */
  newest(collection: CollectionName, id: string, release = Number.MAX_SAFE_INTEGER): KeptReceipt | null {
    const row = this.#statements
      .of(
        `SELECT release, revision, at, paths, gone FROM ledger_receipts
          WHERE collection = ? AND id = ? AND release <= ? ORDER BY release DESC LIMIT 1`,
      )
      .get(collection, id, release)
    if (!row) return null
    return { ...(row as unknown as KeptReceipt), paths: texts(row['paths']), gone: texts(row['gone']) } // reason: as above
  }

  /** Forgets what lies before a release, but for each document's newest receipt in it. */
  prune(floor: number): void {
    this.#run(
      `DELETE FROM ledger_receipts AS r WHERE release < ?1 AND EXISTS
        (SELECT 1 FROM ledger_receipts n WHERE n.collection = r.collection AND n.id = r.id
          AND n.release > r.release AND n.release <= ?1)`,
      floor,
    )
  }

  #run(sql: string, ...values: (string | number | null)[]): void {
    this.#statements.of(sql).run(...values)
  }
}

function texts(json: unknown): string[] {
  return typeof json === 'string' ? (JSON.parse(json) as string[]) : [] // reason: written here
}
