import type { DatabaseSync } from 'node:sqlite'
import type { CollectionName } from '@guiyan/shared/content'
import type { Head } from '@guiyan/shared/press/head-digest'
import type { Address } from '../../src/content/paths.ts'
import { inTransaction, Statements } from './statements.ts'
import { tagId } from './tag-id.ts'

/** Who reads: a page (`page:/about/`), or the path list of a document (`paths:articles:12`). */
export type Reader = `page:${string}` | `paths:${string}`

/** `purged`: the tree that the cache in front was told of last. */
type MetaName = 'format' | 'synced' | 'build' | 'purged'

/** The press's own notes in the snapshot: what is known of the CMS, and who read what. */
export class Notes {
  readonly database: DatabaseSync
  readonly #statements: Statements

  constructor(database: DatabaseSync) {
    this.database = database
    this.#statements = new Statements(database)
  }

  get(name: MetaName): string | null {
    return this.#text('SELECT value AS text FROM meta WHERE name = ?', name)
  }

  set(name: MetaName, value: string): void {
    this.run('INSERT OR REPLACE INTO meta VALUES (?, ?)', name, value)
  }

  /** Everything is to be rendered anew. */
  forgetBuild(): void {
    this.run(`DELETE FROM meta WHERE name = 'build'`)
  }

  /** False while everything is to be rendered anyway, so that changes need not be noted one by one. */
  hasRelease(): boolean {
    return this.get('build') !== null
  }

  /** Time of change of a document as last seen, be it taken over or rejected. */
  knownTime(collection: CollectionName, id: string): string | null {
    return (
      this.#text('SELECT updated_at AS text FROM rejected WHERE collection = ? AND id = ?', collection, id) ??
      this.#text('SELECT updated_at AS text FROM documents WHERE collection = ? AND id = ?', collection, id)
    )
  }

  /** The revision that stands in the snapshot; null where the document is not published. */
  revision(collection: CollectionName, id: string): string | null {
    return this.#text(
      'SELECT updated_at AS text FROM documents WHERE collection = ? AND id = ?',
      collection,
      id,
    )
  }

  /** How many published documents the CMS should say it has. */
  countKnown(collection: CollectionName): number {
    const taken = this.#number(
      `SELECT COALESCE(SUM(members), 0) AS number FROM facet_values WHERE collection = ? AND name = 'all'`,
      collection,
    )
    const onlyRejected = this.#number(
      `SELECT COUNT(*) AS number FROM rejected r WHERE collection = ? AND NOT EXISTS
        (SELECT 1 FROM documents d WHERE d.collection = r.collection AND d.id = r.id)`,
      collection,
    )
    return taken + onlyRejected
  }

  /** Documents that the CMS had, be they taken over or rejected. */
  documentIds(collection: CollectionName): string[] {
    return this.#texts(
      `SELECT id AS text FROM facets WHERE collection = ?1 AND name = 'all'
        UNION SELECT id FROM rejected WHERE collection = ?1`,
      collection,
    )
  }

  /**
   * Heads of the documents that the CMS had, be they taken over or rejected, as `knownTime` says, in the order of ids.
   * @param after the last id that was seen
   */
  heads(collection: CollectionName, after: string, limit: number): Head[] {
    const rows = this.#statements
      .of(
        `SELECT id, updated_at AS updatedAt FROM rejected WHERE collection = ?1 AND id > ?2
          UNION ALL SELECT id, updated_at FROM documents d WHERE collection = ?1 AND id > ?2 AND NOT EXISTS
            (SELECT 1 FROM rejected r WHERE r.collection = ?1 AND r.id = d.id)
          ORDER BY 1 LIMIT ?3`,
      )
      .all(collection, after, limit)
    return rows as Head[] // reason: the columns are those of the type
  }

  /** Photos of the newest release with a file that is not among these names. */
  photosLacking(files: Set<string>): string[] {
    const sql = `SELECT file, r.name AS reader FROM addresses JOIN readers r ON r.id = reader WHERE file IS NOT NULL AND r.name GLOB 'paths:photos:*'`
    const lacking = new Set<string>()
    for (const row of this.#statements.of(sql).iterate())
      if (!files.has(String(row['file']))) lacking.add(String(row['reader']).slice('paths:photos:'.length))
    return [...lacking]
  }

  rejections(): { collection: string; id: string; problem: string }[] {
    return this.#statements
      .of('SELECT collection, id, problem FROM rejected ORDER BY collection, id')
      .all()
      .map((row) => ({
        collection: String(row['collection']),
        id: String(row['id']),
        problem: String(row['problem']),
      }))
  }

  /** Why a document's newest version could not be taken over. */
  rejection(collection: CollectionName, id: string): string | null {
    return this.#text('SELECT problem AS text FROM rejected WHERE collection = ? AND id = ?', collection, id)
  }

  /** Tags that were touched since the newest release; `upTo` is what to clear once they are dealt with. */
  dirty(): { tags: string[]; upTo: number } {
    const rows = this.#statements.of('SELECT sequence, tag FROM dirty ORDER BY sequence').all()
    return { tags: rows.map((row) => String(row['tag'])), upTo: Number(rows.at(-1)?.['sequence'] ?? 0) }
  }

  dirtyCount(): number {
    return this.#number('SELECT COUNT(*) AS number FROM dirty')
  }

  /** Sequence of the newest dirty tag, 0 for none: whether there is work, and whether it is still the same. */
  newestDirty(): number {
    return this.#number('SELECT COALESCE(MAX(sequence), 0) AS number FROM dirty')
  }

  readersOf(tag: string): Reader[] {
    return this.#texts(
      'SELECT r.name AS text FROM reads JOIN readers r ON r.id = reads.reader WHERE reads.tag = ?',
      tagId(tag),
    ) as Reader[] // reason: only `record` writes names
  }

  /** What a document brings to the newest release, its own page first. */
  addressesOf(reader: Reader): Address[] {
    const sql = `SELECT path, file FROM addresses JOIN readers r ON r.id = reader WHERE r.name = ? ORDER BY position`
    const rows = this.#statements.of(sql).all(reader)
    return rows.map((row) => ({
      path: String(row['path']),
      file: row['file'] === null ? null : String(row['file']),
    }))
  }

  /** The path lists that bring an address to the live release. */
  bringersOf(path: string): Reader[] {
    return this.#texts(
      'SELECT r.name AS text FROM addresses JOIN readers r ON r.id = reader WHERE path = ?',
      path,
    ) as Reader[] // reason: as above
  }

  isFileNeeded(filename: string): boolean {
    return this.#number('SELECT COUNT(*) AS number FROM addresses WHERE file = ?', filename) > 0
  }

  /** Documents whose poster is to be drawn, in a fixed order, at most `limit` of them. @param after of the last one known */
  undrawn(after: number, limit: number): { sequence: number; reader: string }[] {
    const sql = 'SELECT id, name FROM readers WHERE undrawn = 1 AND id > ? ORDER BY id LIMIT ?'
    const rows = this.#statements.of(sql).all(after, limit)
    return rows.map((row) => ({ sequence: Number(row['id']), reader: String(row['name']) }))
  }

  /**
   * Replaces what a reader read (ids of tags), and for a path list what it brings, and whether a poster would come with it.
   * Writes only what differs.
   */
  record(reader: Reader, tags: number[], addresses: Address[] = [], undrawn = false): void {
    const known = this.#statements.of('SELECT id FROM readers WHERE name = ?').get(reader)
    if (!known) return this.recordNew(reader, tags, addresses, undrawn)
    const id = Number(known['id'])
    const list = JSON.stringify(tags)
    this.run('UPDATE readers SET undrawn = ?1 WHERE id = ?2 AND undrawn <> ?1', Number(undrawn), id)
    this.run('DELETE FROM reads WHERE reader = ? AND tag NOT IN (SELECT value FROM json_each(?))', id, list)
    this.run('INSERT OR IGNORE INTO reads SELECT ?, value FROM json_each(?)', id, list)
    this.run('DELETE FROM addresses WHERE reader = ?', id)
    this.#addAddresses(id, addresses)
  }

  /** The same of a reader of whom nothing is noted. */
  recordNew(reader: Reader, tags: number[], addresses: Address[] = [], undrawn = false): void {
    const { lastInsertRowid: id } = this.#statements
      .of('INSERT INTO readers (name, undrawn) VALUES (?, ?)')
      .run(reader, Number(undrawn))
    this.run('INSERT INTO reads SELECT ?, value FROM json_each(?)', Number(id), JSON.stringify(tags))
    this.#addAddresses(Number(id), addresses)
  }

  forget(reader: Reader): void {
    this.record(reader, [])
    this.run('DELETE FROM readers WHERE name = ?', reader)
  }

  inTransaction<T>(work: () => T): T {
    return inTransaction(this.database, work)
  }

  run(sql: string, ...values: (string | number | null)[]): void {
    this.#statements.of(sql).run(...values)
  }

  #addAddresses(id: number, addresses: Address[]): void {
    for (const [position, { path, file }] of addresses.entries()) {
      this.run('INSERT OR REPLACE INTO addresses VALUES (?, ?, ?, ?)', path, id, file, position)
    }
  }

  #text(sql: string, ...values: string[]): string | null {
    const row = this.#statements.of(sql).get(...values)
    return row ? String(row['text']) : null
  }

  #texts(sql: string, ...values: (string | number)[]): string[] {
    return this.#statements
      .of(sql)
      .all(...values)
      .map((row) => String(row['text']))
  }

  #number(sql: string, ...values: string[]): number {
    return Number(this.#statements.of(sql).get(...values)?.['number'])
  }
}
