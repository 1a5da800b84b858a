import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { CollectionName, Documents } from '@guiyan/shared/content'
import { indexes, type Cards } from './indexes.ts'
import { RecentlyUsed } from './recently-used.ts'
import type { ContentStore, Facet, OlderFacet } from './store.ts'
import { facetParts } from './tags.ts'

// Pages that are rendered one after another read the same few documents and cards. Both stay far below
// the whole store, so that memory does not grow with the number of articles.
const keptDocuments = 64
const keptCards = 4096

const decoder = new TextDecoder()

/**
 * Reads published content from the press's snapshot (tables: site/press/snapshot/snapshot-schema.ts). Lists, counts
 * and values are answered from indexes alone. Derivatives lie in `files/` beside the database.
 */
export class SnapshotStore implements ContentStore {
  readonly #database: DatabaseSync
  readonly #files: string
  readonly #openedAt: number
  readonly #statements = new Map<string, StatementSync>()
  readonly #documents = new RecentlyUsed<unknown>(keptDocuments)
  readonly #cards = new RecentlyUsed<unknown>(keptCards)

  /** @param database a connection to it, where there is one already @throws when `path` names no readable snapshot */
  constructor(path: string, database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })) {
    this.#database = database
    this.#files = join(dirname(path), 'files')
    this.#openedAt = this.#version()
  }

  get<C extends CollectionName>(collection: C, id: string): Documents[C] | null {
    const read = () =>
      this.#parsed(
        'SELECT CAST(json AS BLOB) AS json FROM bodies WHERE collection = ? AND id = ?',
        collection,
        id,
      )
    return this.#documents.get(`${collection}:${id}`, read) as Documents[C] | null // reason: checked by zod when written
  }

  card<C extends CollectionName>(collection: C, id: string): Cards[C] | null {
    const read = () =>
      this.#parsed(
        'SELECT CAST(card AS BLOB) AS json FROM documents WHERE collection = ? AND id = ?',
        collection,
        id,
      )
    return this.#cards.get(`${collection}:${id}`, read) as Cards[C] | null // reason: made by indexes.ts when written
  }

  rejection(collection: CollectionName, id: string): string | null {
    const row = this.#statement('SELECT problem FROM rejected WHERE collection = ? AND id = ?').get(
      collection,
      id,
    )
    return row ? String(row['problem']) : null
  }

  idBySlug(collection: 'articles' | 'chambers' | 'awardSeries', slug: string): string | null {
    // Two documents can hold one slug for the moment between two pulls of a swap: the answer stays fixed.
    return this.idsBySlug(collection, slug, 1)[0] ?? null
  }

  /** All documents that hold a slug now, by id. */
  idsBySlug(collection: 'articles' | 'chambers' | 'awardSeries', slug: string, limit = -1): string[] {
    const rows = this.#statement(
      'SELECT id FROM documents WHERE collection = ? AND slug = ? ORDER BY id LIMIT ?',
    ).all(collection, slug, limit)
    return rows.map((row) => String(row['id']))
  }

  list(collection: CollectionName, facet: Facet, limit = -1): string[] {
    const way = indexes[collection].order === 'ascending' ? 'ASC' : 'DESC'
    const rows = this.#statement(
      `SELECT id FROM facets WHERE collection = ? AND name = ? AND value = ? ORDER BY sort ${way}, id ${way} LIMIT ?`,
    ).all(collection, ...facetParts(facet), limit)
    return rows.map((row) => String(row['id']))
  }

  older(facet: OlderFacet, than: Pick<Documents['articles'], 'id' | 'publishedAt'>, limit: number): string[] {
    const rows = this.#statement(
      `SELECT id FROM facets WHERE collection = 'articles' AND name = ? AND value = ? AND (sort, id) < (?, ?)
        ORDER BY sort DESC, id DESC LIMIT ?`,
    ).all(...facetParts(facet), than.publishedAt, than.id, limit)
    return rows.map((row) => String(row['id']))
  }

  count(collection: CollectionName, facet: Facet): number {
    const row = this.#statement(
      'SELECT members FROM facet_values WHERE collection = ? AND name = ? AND value = ?',
    ).get(collection, ...facetParts(facet))
    return Number(row?.['members'] ?? 0)
  }

  values(collection: CollectionName, facetName: string): { value: string; count: number }[] {
    const rows = this.#statement(
      'SELECT value, members FROM facet_values WHERE collection = ? AND name = ? ORDER BY value',
    ).all(collection, facetName)
    return rows.map((row) => ({ value: String(row['value']), count: Number(row['members']) }))
  }

  file(filename: string): Uint8Array | null {
    if (basename(filename) !== filename) return null
    try {
      return readFileSync(join(this.#files, filename))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  }

  drawn(filename: string): boolean {
    return existsSync(join(this.#files, filename))
  }

  /** Forgets what was kept in memory of the documents that these tags name, after others have written them. */
  refresh(touched: Iterable<string>): void {
    for (const tag of touched) {
      if (tag.startsWith('doc:')) this.#documents.forget(tag.slice('doc:'.length))
      if (tag.startsWith('card:')) this.#cards.forget(tag.slice('card:'.length))
    }
  }

  /** Forgets everything that was kept in memory. */
  refreshAll(): void {
    this.#documents.clear()
    this.#cards.clear()
  }

  /** Whether anybody has written to the snapshot since it was opened here. */
  outdated(): boolean {
    return this.#version() !== this.#openedAt
  }

  close(): void {
    this.#database.close()
  }

  /** SQLite's count of commits by others, as this connection sees it. */
  #version(): number {
    return Number(this.#statement('PRAGMA data_version').get()?.['data_version'])
  }

  /** @param sql selects `json` as bytes: they become a text in half the time that SQLite's own texts take */
  #parsed(sql: string, collection: string, id: string): unknown {
    const json = this.#statement(sql).get(collection, id)?.['json']
    return json instanceof Uint8Array ? JSON.parse(decoder.decode(json)) : null
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#database.prepare(sql)
    this.#statements.set(sql, made)
    return made
  }
}
