import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSnapshot } from '../../press/snapshot/open-snapshot.ts'
import { SnapshotWriter } from '../../press/snapshot/snapshot-writer.ts'
import { OverlayStore } from './overlay.ts'
import { SnapshotStore } from './snapshot.ts'
import type { ContentStore } from './store.ts'
import {
  anyCollection,
  changeOf,
  type Document,
  everyRead,
  randomDocument,
} from './testing/random-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'guiyan-overlay-'))
const ids = ['1', '2', '3', '10'] as const
const [below, applied] = ['below', 'applied'].map((name) => {
  const path = join(folder, `${name}.db`)
  const database = openSnapshot(path)
  return { database, writer: new SnapshotWriter(database), store: new SnapshotStore(path) }
}) as [Opened, Opened] // reason: two names, two snapshots
type Opened = { database: ReturnType<typeof openSnapshot>; writer: SnapshotWriter; store: SnapshotStore }

afterAll(() => {
  for (const { store, database } of [below, applied]) {
    store.close()
    database.close()
  }
  rmSync(folder, { recursive: true })
})

/** What stands below, and what each document becomes; a document that is not named stays. */
const scenes = anyCollection.chain((collection) => {
  const states = (nil: object) =>
    fc.tuple(...ids.map((id) => fc.option(randomDocument(collection, id), nil))) as fc.Arbitrary<
      (Document | undefined)[]
    > // reason: fc.option of one or the other
  return fc.record({
    collection: fc.constant(collection),
    before: states({ nil: null }),
    after: states({ nil: null }),
    named: fc.tuple(...ids.map(() => fc.boolean())),
  })
})

test('an overlay answers every read as a snapshot to which the changes were applied', () => {
  fc.assert(
    fc.property(scenes, ({ collection, before, after, named }) => {
      const state = (documents: (Document | undefined)[]) =>
        ids.map((id, at) => changeOf(collection, id, documents[at] ?? null))
      const changes = state(after).filter((_, at) => named[at])
      below.writer.apply(state(before), false)
      applied.writer.apply(state(before), false)
      applied.writer.apply(changes, false)
      for (const { store } of [below, applied]) store.refreshAll()

      const overlay = new OverlayStore(below.store, changes)
      const documents = [...before, ...after].map((document) => document ?? null)
      for (const read of everyRead(collection, documents)) {
        expect(answer(read(overlay)), read.toString()).toBe(answer(read(applied.store)))
      }
      expect(answer(everything(below.store, collection))).toBe(
        answer(state(before).map(({ document }) => document)),
      )
    }),
    { numRuns: 400 },
  )
})

test('a document’s place in a long list is found with few reads', () => {
  const many = Array.from({ length: 1000 }, (_, n) => changeOf('chambers', String(n), chamber(n)))
  below.writer.apply(many, false)
  below.store.refreshAll()
  let reads = 0
  const counted: SnapshotStore = Object.create(below.store, {
    get: { value: (...args: Parameters<ContentStore['get']>) => (reads++, below.store.get(...args)) },
    list: { value: below.store.list.bind(below.store) },
  })
  const moved = { ...chamber(500), id: 'new' }
  const list = new OverlayStore(counted, [changeOf('chambers', 'new', moved)]).list('chambers', 'all')
  expect(list.slice(500, 502)).toEqual(['500', 'new'])
  expect(reads).toBeLessThan(15)
})

const answer = (value: unknown) => JSON.stringify(value)
const everything = (store: ContentStore, collection: Parameters<ContentStore['get']>[0]) =>
  ids.map((id) => store.get(collection, id))

function chamber(n: number): NonNullable<Document> {
  const slug = `c-${String(n).padStart(4, '0')}`
  return fc
    .sample(randomDocument('chambers', String(n)), { numRuns: 1, seed: n })
    .map((one) => ({ ...one, slug }))[0] as NonNullable<Document> // reason: one was asked for
}
