import type { DatabaseSync } from 'node:sqlite'
import type { CollectionName, Documents } from '@guiyan/shared/content'
import type { Change, ChangeOf } from '../../src/content/change.ts'
import { facetsOf, indexes, slugOf } from '../../src/content/indexes.ts'
import { tags } from '../../src/content/tags.ts'
import { touchedTags } from '../../src/content/touched-tags.ts'
import { failPoint } from '../fail-point.ts'
import { Changes } from '../ledger/changes.ts'
import { titleOf } from '../ledger/title.ts'
import { inTransaction, Statements } from './statements.ts'

/** Writes published documents with their index entries, and notes which tags they touched. */
export class SnapshotWriter {
  readonly #database: DatabaseSync
  readonly #statements: Statements
  readonly #changes: Changes

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#statements = new Statements(database)
    this.#changes = new Changes(this.#statements)
  }

  /**
   * All changes in one transaction, or none of them.
   * @param noteDirty false while no release has been made from this snapshot: then everything is rendered anyway
   * @returns how many documents differ from what was there
   */
  apply(changes: Change[], noteDirty: boolean): number {
    return inTransaction(this.#database, () => {
      let differing = 0
      for (const change of changes) differing += this.#applyOne(change, noteDirty) ? 1 : 0
      return differing
    })
  }

  #applyOne<C extends CollectionName>(
    { collection, id, document, publish }: ChangeOf<C>,
    noteDirty: boolean,
  ): boolean {
    const before = this.#stored(collection, id)
    const touched = touchedTags(collection, before, document)
    // Until now, whoever shows it was to wait for it (`rejection`).
    if (this.#run('DELETE FROM rejected WHERE collection = ? AND id = ?', collection, id) > 0 && !before)
      if (noteDirty) this.#noteDirty(tags.card(collection, id))
    if (touched.size === 0) {
      if (publish) this.#changes.namePublish(collection, id, publish)
      return false
    }
    if (before) this.#remove(collection, before)
    failPoint('snapshot-write')
    if (document) this.#insert(collection, document)
    if (noteDirty) for (const tag of touched) this.#noteDirty(tag)
    this.#changes.note({
      collection,
      id,
      revision: document?.updatedAt ?? null,
      title: titleOf(collection, document ?? before, (series) => this.#stored('awardSeries', series)?.name),
      publish: publish ?? null,
    })
    return true
  }

  /**
   * A document that cannot be used: what stands in the snapshot stays, and is not asked for again until it changes.
   * Where nothing stands there, pages that show it are held back with its problem.
   */
  reject(
    { collection, id, problem }: { collection: CollectionName; id: string; problem: string },
    updatedAt: string,
    noteDirty: boolean,
  ): void {
    inTransaction(this.#database, () => {
      const known = this.#statements.of(
        'SELECT 1 FROM rejected WHERE collection = ? AND id = ? AND problem = ?',
      )
      const isNew = !known.get(collection, id, problem) && !this.#stored(collection, id)
      if (isNew && noteDirty) this.#noteDirty(tags.card(collection, id))
      this.#run('INSERT OR REPLACE INTO rejected VALUES (?, ?, ?, ?)', collection, id, updatedAt, problem)
    })
  }

  #noteDirty(tag: string): void {
    this.#run('INSERT OR REPLACE INTO dirty (tag) VALUES (?)', tag)
  }

  #stored<C extends CollectionName>(collection: C, id: string): Documents[C] | null {
    const row = this.#statements
      .of('SELECT json FROM bodies WHERE collection = ? AND id = ?')
      .get(collection, id)
    return row ? (JSON.parse(String(row['json'])) as Documents[C]) : null // reason: written by #insert
  }

  #insert<C extends CollectionName>(collection: C, document: Documents[C]): void {
    const { id, updatedAt } = document
    const card = JSON.stringify(indexes[collection].card(document))
    const row = [collection, id, updatedAt, slugOf(collection, document), card]
    this.#run('INSERT INTO documents VALUES (?, ?, ?, ?, ?)', ...row)
    this.#run('INSERT INTO bodies VALUES (?, ?, ?)', collection, id, JSON.stringify(document))
    const sort = indexes[collection].sortKey(document)
    for (const [name, value] of facetsOf(collection, document)) {
      this.#run('INSERT INTO facets VALUES (?, ?, ?, ?, ?)', collection, name, value, sort, id)
    }
  }

  #remove<C extends CollectionName>(collection: C, document: Documents[C]): void {
    const sort = indexes[collection].sortKey(document)
    for (const [name, value] of facetsOf(collection, document)) {
      const key = [collection, name, value, sort, document.id]
      this.#run(
        'DELETE FROM facets WHERE collection = ? AND name = ? AND value = ? AND sort = ? AND id = ?',
        ...key,
      )
    }
    this.#run('DELETE FROM bodies WHERE collection = ? AND id = ?', collection, document.id)
    this.#run('DELETE FROM documents WHERE collection = ? AND id = ?', collection, document.id)
  }

  /** @returns how many rows it changed */
  #run(sql: string, ...values: (string | null)[]): number {
    return Number(this.#statements.of(sql).run(...values).changes)
  }
}
