import { type CollectionName, collections, documentSchemas } from '@guiyan/shared/content'
import fc from 'fast-check'
import type { Change } from '../change.ts'
import { facetsOf, readBackwards } from '../indexes.ts'
import type { ContentStore, Facet, OlderFacet } from '../store.ts'
import { facetKey } from '../tags.ts'

export type Read = (store: ContentStore) => unknown
export type Document = Change['document']

// Few values each, so that two random documents often share some and differ in others.
const slug = fc.constantFrom('foo', 'bar', 'baz')
const times = ['2026-10-31T15:00:00.000Z', '2026-10-31T17:00:00.000Z', '2025-01-01T00:00:00.000Z']
const time = fc.constantFrom(...times)
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
const fact = fc.record({
  chamber: fc.option(fc.constantFrom('1', '2', '3')),
  kind: fc.constantFrom('projects', 'honour'),
  text,
  corrections: fc.array(fc.record({ date: fc.constant('2026-11-01'), was: text }), { maxLength: 1 }),
})
const credit = fc.oneof(text, fc.constantFrom('张三 摄', '章三、李四 摄'))
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
    facts: fc.array(fact, { maxLength: 2 }),
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
  photos: fc.record({ ...base, caption: text, alt: text, credit, chambers: ids }),
}

/** Random documents of one id of a collection; none is null. */
export function randomDocument(collection: CollectionName, id: string): fc.Arbitrary<NonNullable<Document>> {
  return wire[collection].map((fields) => documentSchemas[collection].parse({ ...fields, id }))
}

/** One of the collections. */
export const anyCollection = fc.constantFrom(...collections)

/** A change to a document that was made for the collection; null takes it away. */
export function changeOf(collection: CollectionName, id: string, document: Document): Change {
  return { collection, id, document } as Change // reason: the document was made for this collection
}

/** Every read that can meet these documents, or that could and meets none. */
export function everyRead(collection: CollectionName, documents: Document[]): Read[] {
  const all = documents.flatMap((document) => (document ? facetsOf(collection, document as never) : [])) // reason: it is of this collection
  const facets = [...new Map(all.map((facet) => [facetKey(...facet), facet])).values()]
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
        ...olderReads(collection, name, facet),
        (from) => from.values(collection, name),
      ]
    }),
  ]
}

/** Reads of what came before each time and id that these documents have. */
function olderReads(collection: CollectionName, name: string, facet: Facet): Read[] {
  if (collection !== 'articles' || !readBackwards.includes(name)) return []
  const than = times.map((publishedAt) => ({ id: '2', publishedAt }))
  // reason: `readBackwards` names what OlderFacet is
  return than.flatMap((each) =>
    [1, 2].map(
      (limit): Read =>
        (from) =>
          from.older(facet as OlderFacet, each, limit),
    ),
  )
}
