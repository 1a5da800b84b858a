import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Documents } from '@guiyan/shared/content'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSnapshot } from '../../press/snapshot/open-snapshot.ts'
import { SnapshotWriter } from '../../press/snapshot/snapshot-writer.ts'
import { changeFromWire } from '../../press/pull/wire.ts'
import { recordReads } from './recording.ts'
import { SnapshotStore } from './snapshot.ts'
import { anyCollection, changeOf, everyRead, randomDocument, type Read } from './testing/random-documents.ts'
import { touchedTags } from './touched-tags.ts'

const folder = mkdtempSync(join(tmpdir(), 'guiyan-tags-'))
const database = openSnapshot(join(folder, 'snapshot.db'))
const writer = new SnapshotWriter(database)
const store = new SnapshotStore(join(folder, 'snapshot.db'))
afterAll(() => {
  store.close()
  database.close()
  rmSync(folder, { recursive: true })
})

/** Before and after of document 1 beside a document 2 that stays, in one collection; null is unpublished. */
const edits = anyCollection.chain((collection) => {
  const document = (id: string) => randomDocument(collection, id)
  return fc.record({
    collection: fc.constant(collection),
    before: fc.option(document('1')),
    after: fc.option(document('1')),
    beside: document('2'),
  })
})

test('a read whose result an edit changes has its tag touched', () => {
  fc.assert(
    fc.property(edits, ({ collection, before, after, beside }) => {
      writer.apply([changeOf(collection, '1', before), changeOf(collection, '2', beside)], false)
      const reads = everyRead(collection, [before, after, beside])
      const results = reads.map((read) => result(read))
      writer.apply([changeOf(collection, '1', after)], false)
      const touched = touchedTags(collection, before, after)
      for (const [at, read] of reads.entries()) {
        const { value } = result(read)
        const { tags = [], value: earlier } = results[at] ?? {}
        if (value !== earlier) expect(tags.filter((tag) => touched.has(tag))).not.toEqual([])
      }
    }),
    { numRuns: 400 },
  )
})

test('an edit that changes nothing touches nothing', () => {
  fc.assert(
    fc.property(edits, ({ collection, beside }) => {
      expect(touchedTags(collection, beside, structuredClone(beside)).size).toBe(0)
    }),
    { numRuns: 50 },
  )
})

test('an edit of a body leaves lists and cards alone', () => {
  expect(touchedTags('articles', article('甲'), article('乙'))).toEqual(new Set(['doc:articles:1']))
})

test('a fact that moves to another chamber touches what is said of both, and the article', () => {
  const about = (chamber: number) => article('甲', [{ chamber, kind: 'projects', text: '项目4个' }])
  const touched = touchedTags('articles', about(7), about(8))
  expect(touched).toEqual(
    new Set([
      'doc:articles:1',
      ...['7', '8'].map((id) => `list:articles:fact-chamber=${id}`),
      'values:articles:fact-chamber',
    ]),
  )
})

function article(words: string, facts: object[] = []): Documents['articles'] {
  return changeFromWire('articles', {
    id: 1,
    createdAt: '',
    updatedAt: '',
    slug: 'foo',
    headline: '甲',
    publishedAt: '2026-11-01T00:00:00Z',
    body: {
      root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }] },
    },
    facts,
  }).document as Documents['articles'] // reason: an article was asked for
}

function result(read: Read): { tags: string[]; value: string } {
  const tags: string[] = []
  store.refreshAll()
  const value = JSON.stringify(read(recordReads(store, (tag) => tags.push(tag))))
  return { tags, value }
}
