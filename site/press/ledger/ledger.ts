import type { DatabaseSync } from 'node:sqlite'
import type { Hold } from '@guiyan/shared/press/status'
import { Statements } from '../snapshot/statements.ts'
import { Changes } from './changes.ts'
import { Receipts } from './receipts.ts'

/** A soft check that somebody let pass. */
export type Override = { check: string; by: string }

/** What is remembered of a release. `tree` is a folder's name in `releases/trees`. */
export type Release = {
  number: number
  tree: string
  at: string
  build: string
  changed: number
  added: number
  removed: number
  durationMs: number
  /** Everything was rendered. */
  full: boolean
  /** How many pages the release has. */
  pages: number
  overrides: Override[]
  documentCount: number
  kept: boolean
  provenAt: string | null
  problem: string | null
}

/** A release that has just gone live. `unprovenPages` are addresses to be asked of the served site. */
export type NewRelease = Pick<
  Release,
  'tree' | 'at' | 'build' | 'changed' | 'added' | 'removed' | 'durationMs' | 'full' | 'pages' | 'overrides'
> & { unprovenPages: string[] }

const columns = `number, tree, at, build, changed, added, removed, duration_ms AS durationMs, is_full AS full, pages,
  overrides, document_count AS documentCount, is_kept AS kept, proven_at AS provenAt, problem`
/** Older releases are forgotten altogether. */
const listedReleases = 1000

/**
 * What a press remembers whatever becomes of its snapshot: releases, what each brought, receipts, the hold. It
 * shares the snapshot's database and so its transactions.
 */
export class Ledger {
  readonly changes: Changes
  readonly receipts: Receipts
  readonly #database: DatabaseSync
  readonly #statements: Statements

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#statements = new Statements(database)
    this.changes = new Changes(this.#statements)
    this.receipts = new Receipts(this.#statements)
  }

  newest(): Release | null {
    return this.#releases('ORDER BY number DESC LIMIT 1')[0] ?? null
  }

  release(number: number): Release | null {
    return this.#releases('WHERE number = ?', number)[0] ?? null
  }

  /** The release of a tree; null for a tree that was never noted, as after a crash between swap and notes. */
  releaseOf(tree: string | null): Release | null {
    return tree === null
      ? null
      : (this.#releases('WHERE tree = ? ORDER BY number DESC LIMIT 1', tree)[0] ?? null)
  }

  /** Releases that are still on disk, newest first. */
  kept(): Release[] {
    return this.#releases('WHERE is_kept = 1 ORDER BY number DESC')
  }

  /** All that are remembered, newest first. */
  all(): Release[] {
    return this.#releases('ORDER BY number DESC')
  }

  addRelease(release: NewRelease): number {
    const { tree, at, build, changed, added, removed, durationMs, full, pages } = release
    const names = `tree, at, build, changed, added, removed, duration_ms, is_full, pages, overrides, unproven_pages`
    const lists = [JSON.stringify(release.overrides), JSON.stringify(release.unprovenPages)]
    const row = [tree, at, build, changed, added, removed, durationMs, full ? 1 : 0, pages, ...lists]
    const sql = `INSERT INTO ledger_releases (${names}) VALUES (${row.map(() => '?').join(', ')})`
    // Nobody can ask for the pages of the one before any more.
    this.#run(
      `UPDATE ledger_releases SET unproven_pages = '[]', is_superseded = 1 WHERE unproven_pages <> '[]'`,
    )
    return Number(this.#statements.of(sql).run(...row).lastInsertRowid)
  }

  countDocuments(number: number): void {
    this.#run(
      `UPDATE ledger_releases SET document_count =
        (SELECT COUNT(*) FROM ledger_documents WHERE release = number) WHERE number = ?`,
      number,
    )
  }

  /** Only the newest `kept` stay on disk, and the one that is held. @returns how many go */
  keepOnly(kept: number): number {
    const { changes } = this.#run(
      `UPDATE ledger_releases SET is_kept = 0 WHERE is_kept = 1 AND number NOT IN
        (SELECT number FROM ledger_releases ORDER BY number DESC LIMIT ?) AND number <> ?`,
      kept,
      this.hold()?.release ?? 0,
    )
    return Number(changes)
  }

  /** Forgets what no release that can be restored needs. Reads everything, so it is for idle times. */
  prune(): void {
    const floor = this.kept().at(-1)?.number ?? 0
    this.receipts.prune(floor)
    const newest = this.newest()?.number ?? 0
    this.changes.prune(Math.min(floor, newest - listedReleases + 1))
    this.#run(
      'DELETE FROM ledger_releases WHERE is_kept = 0 AND number <= ?',
      Math.min(floor - 1, newest - listedReleases),
    )
    this.#run(
      'DELETE FROM ledger_assets WHERE build NOT IN (SELECT build FROM ledger_releases WHERE is_kept = 1)',
    )
  }

  /** Hashed assets of the builds that kept releases were made with, by address. */
  hashedAssets(): string[] {
    const sql = `SELECT DISTINCT path FROM ledger_assets WHERE path GLOB '/_astro/*'
      AND build IN (SELECT build FROM ledger_releases WHERE is_kept = 1)`
    return this.#statements
      .of(sql)
      .all()
      .map((row) => String(row['path']))
  }

  addAsset(build: string, path: string): void {
    this.#run('INSERT OR IGNORE INTO ledger_assets VALUES (?, ?)', build, path)
  }

  unprovenPages(number: number): string[] {
    const row = this.#statements.of('SELECT unproven_pages FROM ledger_releases WHERE number = ?').get(number)
    return row ? (JSON.parse(String(row['unproven_pages'])) as string[]) : [] // reason: written here
  }

  setUnprovenPages(number: number, paths: string[]): void {
    this.#run('UPDATE ledger_releases SET unproven_pages = ? WHERE number = ?', JSON.stringify(paths), number)
  }

  /** A release is to be proven once more: another one was live in between. */
  unprove(number: number, paths: string[]): void {
    this.#run(
      'UPDATE ledger_releases SET proven_at = NULL, problem = NULL, is_superseded = 0 WHERE number = ?',
      number,
    )
    this.setUnprovenPages(number, paths)
  }

  setProof(number: number, provenAt: string | null, problem: string | null): void {
    this.#run(
      'UPDATE ledger_releases SET proven_at = ?, problem = ? WHERE number = ?',
      provenAt,
      problem,
      number,
    )
  }

  /** Releases whose proof is not complete and still can be, newest first. */
  unproven(): Release[] {
    return this.#releases(
      'WHERE proven_at IS NULL AND is_kept = 1 AND is_superseded = 0 ORDER BY number DESC',
    )
  }

  hold(): Hold | null {
    const row = this.#statements
      .of('SELECT release, at, by FROM ledger_holds WHERE resumed_at IS NULL ORDER BY rowid DESC LIMIT 1')
      .get()
    return (row as Hold | undefined) ?? null // reason: the columns are those of the type
  }

  /** The newest end of a hold. */
  resumed(): { at: string; by: string } | null {
    const sql = `SELECT resumed_at AS at, resumed_by AS by FROM ledger_holds WHERE resumed_at IS NOT NULL
      ORDER BY resumed_at DESC LIMIT 1`
    const row = this.#statements.of(sql).get()
    return (row as { at: string; by: string } | undefined) ?? null // reason: the columns are those of the type
  }

  /** On disk when it returns, come a power cut or not. @param at ISO 8601, in UTC */
  setHold(release: number, by: string, at = new Date().toISOString()): void {
    this.#durably(() => {
      this.#endHold(by, at)
      this.#run('INSERT INTO ledger_holds (release, at, by) VALUES (?, ?, ?)', release, at, by)
    })
  }

  /** On disk when it returns. @param at ISO 8601, in UTC */
  endHold(by: string, at = new Date().toISOString()): void {
    this.#durably(() => this.#endHold(by, at))
  }

  #endHold(by: string, at: string): void {
    const sql = 'UPDATE ledger_holds SET resumed_at = ?, resumed_by = ? WHERE resumed_at IS NULL'
    this.#run(sql, at, by)
  }

  addOverride({ check, by }: Override): void {
    this.#run('INSERT OR REPLACE INTO ledger_overrides VALUES (?, ?, ?)', check, by, new Date().toISOString())
  }

  /** Overrides that were given and that no release has used yet. */
  overrides(): Override[] {
    return this.#statements
      .of('SELECT check_name AS "check", by FROM ledger_overrides ORDER BY check_name')
      .all() as Override[] // reason: the columns are those of the type
  }

  clearOverrides(): void {
    this.#run('DELETE FROM ledger_overrides')
  }

  /** How many laureates the newest release lists for an edition; null where it lists none. */
  laureatesListed(award: string): number | null {
    const row = this.#statements.of('SELECT listed FROM ledger_laureates WHERE award = ?').get(award)
    return row ? Number(row['listed']) : null
  }

  setLaureatesListed(award: string, listed: number): void {
    this.#run('INSERT OR REPLACE INTO ledger_laureates VALUES (?, ?)', award, listed)
  }

  forgetLaureates(award: string): void {
    this.#run('DELETE FROM ledger_laureates WHERE award = ?', award)
  }

  #durably(work: () => void): void {
    // WAL with NORMAL flushes at checkpoints only, which a power cut can come before.
    this.#database.exec('PRAGMA synchronous = FULL; BEGIN IMMEDIATE')
    try {
      work()
      this.#database.exec('COMMIT')
    } finally {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.#database.exec('PRAGMA synchronous = NORMAL')
    }
  }

  #releases(rest: string, ...values: (string | number)[]): Release[] {
    const rows = this.#statements.of(`SELECT ${columns} FROM ledger_releases ${rest}`).all(...values)
    return rows.map((row) => ({
      ...(row as unknown as Release), // reason: the columns are those of the type, but for these three
      full: row['full'] === 1,
      kept: row['kept'] === 1,
      overrides: JSON.parse(String(row['overrides'])) as Override[], // reason: written here
    }))
  }

  #run(sql: string, ...values: (string | number | null)[]) {
    return this.#statements.of(sql).run(...values)
  }
}
