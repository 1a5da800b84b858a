import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { CollectionName } from '@guiyan/shared/content'
import { syllablesOf } from '@guiyan/shared/text/pinyin-words'
import type { SearchEntry } from '../../src/search/entry.ts'
import { putAsideIfDamaged } from '../snapshot/damaged.ts'
import { inTransaction, Statements } from '../snapshot/statements.ts'
import { firstId } from './entry-id.ts'
import { searchFormat } from './format.ts'
import { searchSchema } from './schema.ts'
import { characterTokens, initialTokens, pairTokens, syllableTokens } from './tokens.ts'

/** A document by its collection and id. */
export type Indexed = { collection: CollectionName; id: string }

/**
 * What readers can search: the entries of every release that is kept, so that a release that is restored is searched
 * as it was. It keeps no truth: without its file, or with one of another version, it is filled anew.
 */
export class SearchIndex {
  readonly #path: string
  #database: DatabaseSync
  #statements: Statements
  #version = 0
  #isDoubted = false

  /** Opens the index, and makes it where it is not there, cannot be read, or is another version's. */
  constructor(path: string) {
    this.#path = path
    const damaged = putAsideIfDamaged(path)
    if (damaged !== null) removeDatabase(damaged)
    this.#database = opened(path) ?? opened(removeDatabase(path)) ?? fail(path)
    this.#statements = new Statements(this.#database)
  }

  get statements(): Statements {
    return this.#statements
  }

  /** Whether it has all that is live; until then nothing can be said not to be there. */
  isComplete(): boolean {
    return !this.#isDoubted && this.#meta('complete') !== null
  }

  /** It may lack something: it answers nothing until it is filled anew. */
  doubt(): void {
    this.#isDoubted = true
  }

  isDoubted(): boolean {
    return this.#isDoubted
  }

  setComplete(): void {
    this.#setMeta('complete', 'yes')
  }

  /** The newest release that it has heard of, 0 for none. */
  release(): number {
    return Number(this.#meta('release') ?? 0)
  }

  setRelease(release: number): void {
    this.#setMeta('release', String(release))
  }

  /** Grows whenever an entry comes or goes. */
  version(): number {
    return this.#version
  }

  inTransaction<T>(work: () => T): T {
    return inTransaction(this.#database, work)
  }

  has({ collection, id }: Indexed): boolean {
    return this.#current(collection, id) !== null
  }

  /** The documents whose page now stands at an address. */
  documentsAt(href: string): Indexed[] {
    return this.statements
      .of('SELECT collection, document AS id FROM entries WHERE href = ? AND until IS NULL')
      .all(href) as Indexed[] // reason: the columns are those of the type
  }

  /** All documents that have an entry now. */
  documents(): Indexed[] {
    return this.statements
      .of('SELECT collection, document AS id FROM entries WHERE until IS NULL')
      .all() as Indexed[] // reason: the columns are those of the type
  }

  /** Ids of entries that a release does not show: versions before it, and what came after it. */
  hiddenFrom(release: number): number[] {
    return this.statements
      .of('SELECT id FROM entries WHERE until <= ?1 UNION ALL SELECT id FROM entries WHERE since > ?1')
      .all(release)
      .map((row) => Number(row['id']))
  }

  /** In a range of ids the one before which, from its end, so many stand; null where there are not more. */
  idBelow(from: number, to: number, count: number): number | null {
    const row = this.statements
      .of('SELECT id FROM entries WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1 OFFSET ?')
      .get(from, to, count)
    return row ? Number(row['id']) : null
  }

  /** What entries say, in the order of the ids. */
  shown(ids: readonly number[]): SearchEntry[] {
    return ids.flatMap((id) => {
      const row = this.statements.of('SELECT entry FROM shown WHERE id = ?').get(id)
      return row ? [JSON.parse(String(row['entry'])) as SearchEntry] : [] // reason: written here
    })
  }

  /** From this release on, the document has this entry; null: none. Nothing is written where it is the same. */
  put({ collection, id }: Indexed, entry: SearchEntry | null, release: number): boolean {
    const current = this.#current(collection, id)
    const json = JSON.stringify(entry)
    const digest = createHash('sha256').update(json).digest('base64')
    if (entry === null ? !current : current?.digest === digest) return false
    if (current && current.since >= release) this.#delete(current.id)
    else if (current) this.#run('UPDATE entries SET until = ? WHERE id = ?', release, current.id)
    if (entry) this.#insert(entry, [collection, id, entry.href, release, null, digest], json)
    this.#version++
    return true
  }

  /** Forgets what no release from this one on shows, at most so many rows of it. */
  prune(release: number, limit = 500): void {
    const old = this.statements.of('SELECT id FROM entries WHERE until <= ? LIMIT ?').all(release, limit)
    for (const { id } of old) this.#delete(Number(id))
  }

  /** Begins anew, with nothing. */
  reset(): void {
    this.#database.close()
    this.#database = opened(removeDatabase(this.#path)) ?? fail(this.#path)
    this.#statements = new Statements(this.#database)
    this.#isDoubted = false
    this.#version++
  }

  close(): void {
    this.#database.close()
  }

  #current(collection: CollectionName, id: string) {
    const row = this.statements
      .of('SELECT id, since, digest FROM entries WHERE collection = ? AND document = ? AND until IS NULL')
      .get(collection, id)
    return row ? { id: Number(row['id']), since: Number(row['since']), digest: String(row['digest']) } : null
  }

  #insert(entry: SearchEntry, row: (string | number | null)[], json: string): void {
    const id = this.#freeId(firstId(entry))
    this.#run('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)', id, ...row)
    this.#run('INSERT INTO shown VALUES (?, ?)', id, json)
    const readings = entry.names.map(syllablesOf)
    this.#run(
      'INSERT INTO names (rowid, pairs, characters, syllables, initials) VALUES (?, ?, ?, ?, ?)',
      id,
      pairTokens(entry.names),
      characterTokens(entry.names),
      syllableTokens(readings),
      initialTokens(readings),
    )
    const all = pairTokens([...entry.names, ...entry.lines])
    this.#run('INSERT INTO texts (rowid, pairs) VALUES (?, ?)', id, all)
  }

  /** The first id from there on that nobody has. */
  #freeId(first: number): number {
    if (!this.statements.of('SELECT 1 FROM entries WHERE id = ?').get(first)) return first
    const row = this.statements
      .of(
        `SELECT id + 1 AS free FROM entries e WHERE id >= ?
          AND NOT EXISTS (SELECT 1 FROM entries n WHERE n.id = e.id + 1) ORDER BY id LIMIT 1`,
      )
      .get(first)
    return Number(row?.['free'])
  }

  #delete(id: number): void {
    for (const table of ['names', 'texts']) this.#run(`DELETE FROM ${table} WHERE rowid = ?`, id)
    for (const table of ['entries', 'shown']) this.#run(`DELETE FROM ${table} WHERE id = ?`, id)
  }

  #meta(name: string): string | null {
    const row = this.statements.of('SELECT value FROM meta WHERE name = ?').get(name)
    return row ? String(row['value']) : null
  }

  #setMeta(name: string, value: string): void {
    this.#run('INSERT OR REPLACE INTO meta VALUES (?, ?)', name, value)
  }

  #run(sql: string, ...values: (string | number | null)[]): void {
    this.statements.of(sql).run(...values)
  }
}

/** @returns null where the file is another version's */
function opened(path: string): DatabaseSync | null {
  const database = new DatabaseSync(path, { timeout: 5000 })
  const version = () => Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
  // 0: a new file. It can be made again, so that what a power cut takes of it is no loss.
  if (version() !== 0 && version() !== searchFormat()) {
    database.close()
    return null
  }
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  database.exec(searchSchema)
  database.exec(`PRAGMA user_version = ${searchFormat()}`)
  return database
}

function removeDatabase(path: string): string {
  for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true })
  return path
}

function fail(path: string): never {
  throw new Error(`检索库无法建立 (search index cannot be made): ${path}`)
}
