import type { CollectionName } from '@guiyan/shared/content'
import type { ReleasedDocument } from '@guiyan/shared/press/release'
import type { Statements } from '../snapshot/statements.ts'

const columns = 'collection, id, revision, title, publish'

/** Which documents changed: those that wait for a release, and those that each release brought. */
export class Changes {
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  /** A document differs from what the newest release shows. What was known of it is replaced, but for since when. */
  note({ collection, id, revision, title, publish }: ReleasedDocument): void {
    this.#run(
      `INSERT OR REPLACE INTO ledger_pending (collection, id, revision, title, publish, since)
        SELECT ?1, ?2, ?3, ?4, COALESCE(?5, (SELECT publish FROM ledger_pending WHERE collection = ?1 AND id = ?2)),
          COALESCE((SELECT since FROM ledger_pending WHERE collection = ?1 AND id = ?2), ?6)`,
      collection,
      id,
      revision,
      title,
      publish,
      new Date().toISOString(),
    )
  }

  /**
   * The press of the button that a change came from, where the change was found before anybody told of it: it
   * may still wait, be released, or wait for its proof.
   */
  namePublish(collection: CollectionName, id: string, publish: string): void {
    const unnamed = 'collection = ?2 AND id = ?3 AND publish IS NULL'
    const newest = 'SELECT MAX(release) FROM ledger_documents WHERE collection = ?2 AND id = ?3'
    for (const rows of [
      `ledger_pending SET publish = ?1 WHERE ${unnamed}`,
      `ledger_due SET publish = ?1 WHERE ${unnamed}`,
      `ledger_documents SET publish = ?1 WHERE ${unnamed} AND release = (${newest})`,
    ])
      this.#run(`UPDATE ${rows}`, publish, collection, id)
  }

  /** The release that brought a document as it is, and whose press of the button that was. */
  newestOf(collection: CollectionName, id: string): { release: number; publish: string | null } | null {
    const row = this.#statements
      .of(
        'SELECT release, publish FROM ledger_documents WHERE collection = ? AND id = ? ORDER BY release DESC LIMIT 1',
      )
      .get(collection, id)
    return (row as { release: number; publish: string | null } | undefined) ?? null // reason: the columns are those of the type
  }

  /** Number of the newest change that waits, 0 for none. */
  newest(): number {
    const row = this.#statements.of('SELECT COALESCE(MAX(serial), 0) AS serial FROM ledger_pending').get()
    return Number(row?.['serial'])
  }

  /** Since when the oldest change waits. */
  waitingSince(): string | null {
    const row = this.#statements.of('SELECT MIN(since) AS since FROM ledger_pending').get()
    return (row?.['since'] as string | null | undefined) ?? null // reason: a text or null
  }

  /**
   * Documents that some release brought and that the snapshot does not have count as taken away. Where the
   * snapshot was filled anew, nobody saw them go.
   */
  noteVanished(): void {
    this.#run(
      `INSERT OR IGNORE INTO ledger_pending (collection, id, revision, title, since)
        SELECT collection, id, NULL, title, ?
        FROM (SELECT collection, id, title, revision, MAX(release) FROM ledger_documents GROUP BY collection, id) last
        WHERE revision IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM documents d WHERE d.collection = last.collection AND d.id = last.id)`,
      new Date().toISOString(),
    )
  }

  /**
   * Moves the changes that waited up to one into a release that shows them. A document whose newest revision
   * some release has brought already has not changed. @returns those that have
   */
  release(release: number, upTo: number): ReleasedDocument[] {
    const changed = `FROM ledger_pending p WHERE serial <= ?1 AND revision IS NOT
        (SELECT revision FROM ledger_documents d WHERE d.collection = p.collection AND d.id = p.id
          ORDER BY release DESC LIMIT 1)`
    const moved = this.#documents(`SELECT ${columns} ${changed}`, upTo)
    this.#run(
      `INSERT OR REPLACE INTO ledger_documents (release, ${columns}) SELECT ?2, ${columns} ${changed}`,
      upTo,
      release,
    )
    this.#run('DELETE FROM ledger_pending WHERE serial <= ?', upTo)
    return moved
  }

  /** What a release brought. */
  of(release: number, limit: number): ReleasedDocument[] {
    return this.#documents(
      `SELECT ${columns} FROM ledger_documents WHERE release = ? ORDER BY publish IS NULL, collection, id LIMIT ?`,
      release,
      limit,
    )
  }

  /** Documents that changed after a release, each as it was in another: null where that has none of it. */
  since(release: number, asOf: number): { collection: CollectionName; id: string; was: Was | null }[] {
    const changed = this.#statements
      .of('SELECT DISTINCT collection, id FROM ledger_documents WHERE release > ?')
      .all(release) as { collection: CollectionName; id: string }[] // reason: the columns are those of the type
    return changed.map(({ collection, id }) => ({ collection, id, was: this.asOf(collection, id, asOf) }))
  }

  /** A document's revision in a release, and the release that brought it. */
  asOf(collection: CollectionName, id: string, release: number): Was | null {
    const row = this.#statements
      .of(
        `SELECT release, revision FROM ledger_documents WHERE collection = ? AND id = ? AND release <= ?
          ORDER BY release DESC LIMIT 1`,
      )
      .get(collection, id, release)
    return (row as Was | undefined) ?? null // reason: the columns are those of the type
  }

  /** Forgets what lies before a release, but for each document's state in it. */
  prune(floor: number): void {
    this.#run(
      `DELETE FROM ledger_documents AS d WHERE release < ?1 AND EXISTS
        (SELECT 1 FROM ledger_documents n WHERE n.collection = d.collection AND n.id = d.id
          AND n.release > d.release AND n.release <= ?1)`,
      floor,
    )
  }

  #documents(sql: string, ...values: number[]): ReleasedDocument[] {
    return this.#statements.of(sql).all(...values) as ReleasedDocument[] // reason: the columns are those of the type
  }

  #run(sql: string, ...values: (string | number | null)[]): void {
    this.#statements.of(sql).run(...values)
  }
}

/** A document in a release: the revision, null for taken away, and the release that brought it. */
export type Was = { release: number; revision: string | null }
