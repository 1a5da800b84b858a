import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CollectionName, collections, type Documents } from '@guiyan/shared/content'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSnapshot } from '../../press/snapshot/open-snapshot.ts'
import { type Change, SnapshotWriter } from '../../press/snapshot/snapshot-writer.ts'
import { changeFromWire } from '../../press/pull/wire.ts'
import { facetsOf } from './indexes.ts'
import { recordReads } from './recording.ts'
import { SnapshotStore } from './snapshot.ts'
import type { ContentStore } from './store.ts'
import { facetKey } from './tags.ts'
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

// Few values each, so that two random documents often share some and differ in others.
const slug = fc.constantFrom('foo', 'bar', 'baz')
const time = fc.constantFrom(
  '2026-10-31T15:00:00.000Z',
  '2026-10-31T17:00:00.000Z',
  '2025-01-01T00:00:00.000Z',
)
const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 3 })
const base = { createdAt: time, updatedAt: time }
const slugs = {
  slug,
  formerSlugs: fc.uniqueArray(fc.record({ slug }), { maxLength: 2, selector: (row) => row.slug }),
}
const text = fc.constantFrom('甲', '乙')
const photoBlock = fc.record({
  type: fc.constant('block'),
  fields: fc.record({ blockType: fc.constant('gallery'), photos: ids }),
})
const wire: Record<CollectionName, fc.Arbitrary<object>> = {
  articles: fc.record({
    ...base,
    ...slugs,
    headline: text,
    body: fc.record({
      root: fc.record({ type: fc.constant('root'), children: fc.array(photoBlock, { maxLength: 2 }) }),
    }),
    leadPhoto: fc.option(fc.constantFrom('1', '2')),
    award: fc.option(fc.constantFrom('1', '2')),
    chambers: ids,
    corrections: fc.array(fc.record({ date: fc.constant('2026-11-01'), text }), { maxLength: 1 }),
    publishedAt: time,
  }),
  awardSeries: fc.record({ ...base, ...slugs, name: text, firstYear: fc.constantFrom(2014, 2015) }),
  awards: fc.record({
    ...base,
    series: fc.constantFrom('1', '2'),
    year: fc.constantFrom(2019, 2024),
    edition: fc.constantFrom(6, 11),
    laureates: ids.map((chambers) => chambers.map((chamber) => ({ chamber }))),
  }),
  chambers: fc.record({ ...base, ...slugs, name: text, profile: fc.option(text) }),
  photos: fc.record({ ...base, caption: text, alt: text, credit: text, chambers: ids }),
}

/** Before and after of document 1 beside a document 2 that stays, in one collection; null is unpublished. */
const edits = fc.constantFrom(...collections).chain((collection) => {
  const document = (id: string) =>
    wire[collection].map((fields) => changeFromWire(collection, { ...fields, id }).document)
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
      writer.apply([change(collection, '1', before), change(collection, '2', beside)], false)
      const reads = everyRead(collection, [before, after, beside])
      const results = reads.map((read) => result(read))
      writer.apply([change(collection, '1', after)], false)
      const touched = touchedTags(collection, before, after)
      for (const [at, read] of reads.entries()) {
        const { tag, value } = result(read)
        if (value !== results[at]?.value) expect(touched).toContain(tag)
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
  const fields = {
    id: 1,
    createdAt: '',
    updatedAt: '',
    slug: 'foo',
    headline: '甲',
    publishedAt: '2026-11-01T00:00:00Z',
  }
  const article = (words: string) =>
    changeFromWire('articles', {
      ...fields,
      body: {
        root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }] },
      },
    }).document as Documents['articles'] // reason: an article was asked for
  expect(touchedTags('articles', article('甲'), article('乙'))).toEqual(new Set(['doc:articles:1']))
})

type Read = (store: ContentStore) => unknown
type Document = Change['document']

function change(collection: CollectionName, id: string, document: Document): Change {
  return { collection, id, document } as Change // reason: the document was made for this collection
}

function result(read: Read): { tag: string; value: string } {
  let tag = ''
  store.refreshAll()
  const value = JSON.stringify(read(recordReads(store, (each) => (tag = each))))
  return { tag, value }
}

function everyRead(collection: CollectionName, documents: Document[]): Read[] {
  const facets = documents.flatMap((document) => (document ? facetsOf(collection, document as never) : [])) // reason: it is of this collection
  const slugged = collection === 'articles' || collection === 'chambers' || collection === 'awardSeries'
  return [
    ...['1', '2', '3'].flatMap((id): Read[] => [
      (from) => from.get(collection, id),
      (from) => from.card(collection, id),
    ]),
    ...(slugged
      ? ['foo', 'bar', 'baz'].map(
          (each): Read =>
            (from) =>
              from.idBySlug(collection, each),
        )
      : []),
    ...facets.flatMap(([name, value]): Read[] => {
      const facet = facetKey(name, value)
      return [
        (from) => from.list(collection, facet),
        (from) => from.list(collection, facet, 1),
        (from) => from.count(collection, facet),
        (from) => from.values(collection, name),
      ]
    }),
  ]
}
