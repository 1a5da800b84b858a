import { afterEach, beforeEach, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { openSnapshot } from '../snapshot/open-snapshot.ts'
import { Ledger, type NewRelease } from './ledger.ts'

let folder: string
let database: DatabaseSync
let ledger: Ledger
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiyan-ledger-'))
  database = openSnapshot(join(folder, 'snapshot.db'))
  ledger = new Ledger(database)
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const release = (fields: Partial<NewRelease> = {}): NewRelease => ({
  tree: 'tree',
  at: '2026-11-01T00:00:00.000Z',
  build: 'build',
  changed: 0,
  added: 0,
  removed: 0,
  durationMs: 1,
  full: false,
  pages: 10,
  overrides: [],
  unprovenPages: [],
  ...fields,
})
const article = { collection: 'articles', id: '1', title: '题', publish: null } as const

/** A release that brings a revision of the article, and its receipt. */
function bring(revision: string | null): number {
  ledger.changes.note({ ...article, revision })
  const number = ledger.addRelease(release())
  ledger.changes.release(number, ledger.changes.newest())
  ledger.receipts.prove({ ...article, revision, release: number, gone: [] }, ['/a/'], [])
  return number
}

test('a change waits since it was first seen, and keeps the press of the button that it came from', () => {
  const publish = crypto.randomUUID()
  ledger.changes.note({ ...article, revision: 'a', publish })
  const since = ledger.changes.waitingSince()
  ledger.changes.note({ ...article, revision: 'b' })
  expect(ledger.changes.waitingSince()).toBe(since)
  const number = ledger.addRelease(release())
  expect(ledger.changes.release(number, ledger.changes.newest())).toEqual([
    { ...article, revision: 'b', publish },
  ])
  expect(ledger.changes.waitingSince()).toBeNull()
})

test('a press of the button that is told of late is named in the release that has its change', () => {
  const publish = crypto.randomUUID()
  const first = bring('a')
  const second = bring('b')
  ledger.changes.namePublish('articles', '1', publish)
  expect(ledger.changes.of(first, 9)).toMatchObject([{ publish: null }])
  expect(ledger.changes.of(second, 9)).toMatchObject([{ publish }])
  expect(ledger.changes.newestOf('articles', '1')).toEqual({ release: second, publish })
})

test('a change that came while a release was made waits for the next', () => {
  ledger.changes.note({ ...article, revision: 'a' })
  const upTo = ledger.changes.newest()
  ledger.changes.note({ ...article, revision: 'b' })
  expect(ledger.changes.release(ledger.addRelease(release()), upTo)).toEqual([])
  expect(ledger.changes.waitingSince()).not.toBeNull()
})

test('what came and went between two releases has not changed', () => {
  ledger.changes.note({ ...article, revision: 'a' })
  ledger.changes.note({ ...article, revision: null })
  expect(ledger.changes.release(ledger.addRelease(release()), ledger.changes.newest())).toEqual([])
})

test('what is forgotten is what no kept release needs', () => {
  const numbers = ['a', 'b', 'c', 'd'].map(bring)
  ledger.keepOnly(2)
  ledger.prune()
  const found = numbers.map((number) => ledger.receipts.newest('articles', '1', number)?.revision)
  expect(found).toEqual([undefined, undefined, 'c', 'd'])
  expect(ledger.changes.asOf('articles', '1', numbers[2] ?? 0)?.revision).toBe('c')
  // They stay in the list.
  expect(ledger.all().map(({ kept }) => kept)).toEqual([true, true, false, false])
})

test('a release is not proven once a later one brought the same document before it was', () => {
  const due = { ...article, gone: [] }
  const [first, second] = [ledger.addRelease(release()), ledger.addRelease(release())]
  ledger.receipts.owe({ ...due, release: first, revision: 'a' })
  ledger.receipts.owe({ ...due, release: second, revision: 'b' })
  expect(ledger.unproven().map(({ number }) => number)).toEqual([second])
})

test('addresses that a document lost stay to be proven until they are', () => {
  const due = { ...article, release: 1, revision: 'a' }
  ledger.receipts.owe({ ...due, gone: ['/old/'] })
  ledger.receipts.owe({ ...due, gone: ['/older/'] })
  expect(ledger.receipts.owed(1, false)[0]?.gone).toEqual(['/old/', '/older/'])
})

test('a hold is over once it is ended, and a later one takes its place', () => {
  ledger.setHold(1, '甲')
  ledger.setHold(2, '乙')
  expect(ledger.hold()).toMatchObject({ release: 2, by: '乙' })
  ledger.endHold('甲')
  expect(ledger.hold()).toBeNull()
})
