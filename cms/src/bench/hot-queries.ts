import type { CollectionSlug, Sort, Where } from 'payload'

/**
 * A query that is asked all day, as code asks Payload for it. `draft`: of the newest drafts; `versions`: of all versions. `few`: so few
 * match that they may be sorted when they are found.
 */
export type HotQuery = {
  question: string
  collection: CollectionSlug
  where: Where
  sort?: Sort
  draft?: boolean
  versions?: boolean
  few?: boolean
}

const id = '6560a0f0a0f0a0f0a0f0a0f0'
const equals = (key: string, value: unknown): Where => ({ [key]: { equals: value } })
const both = (...parts: Where[]): Where => ({ and: parts })

const ofContent = (['articles', 'photos', 'chambers', 'awards', 'awardSeries'] as const).flatMap(
  (collection): HotQuery[] => {
    const shown = equals('_status', 'published')
    const drafts = { collection, draft: true }
    const own = equals('createdBy', id)
    return [
      { question: 'a press: what is newest?', collection, where: shown, sort: '-updatedAt' },
      { question: 'a press: which are there?', collection, where: shown, sort: 'id' },
      { question: 'a list of drafts', ...drafts, where: {}, sort: '-updatedAt' },
      { question: 'a list of one’s own', ...drafts, where: own, sort: '-updatedAt' },
      {
        question: 'the review desk',
        ...drafts,
        where: { stage: { in: ['proposed', 'ready'] } },
        sort: 'updatedAt',
      },
      {
        question: 'the newest version of one',
        few: true,
        collection,
        versions: true,
        where: both(equals('parent', id), equals('latest', true)),
        sort: '-updatedAt',
      },
    ]
  },
)

const article = equals('article', id)
const lookAlikes = ['hash1', 'hash2', 'hash3', 'hash4'].map((name): Where => ({ [name]: { in: ['0a0b'] } }))

/** Each of them, beside those that look up one document by its id. */
export const hotQueries: HotQuery[] = [
  ...ofContent,
  {
    question: 'is this slug taken?',
    few: true,
    collection: 'articles',
    where: { slug: { in: ['a', 'a-2'] } },
  },
  { question: 'signing in', few: true, collection: 'users', where: equals('email', 'a@example.org') },
  { question: 'is this picture here?', few: true, collection: 'photos', where: equals('original', 'a') },
  {
    question: 'is this picture in a draft?',
    few: true,
    collection: 'photos',
    draft: true,
    where: equals('original', 'a'),
  },
  { question: 'look-alikes', few: true, collection: 'photos', draft: true, where: { or: lookAlikes } },
  {
    question: 'photos of a batch',
    collection: 'photos',
    draft: true,
    where: equals('batch', 'a'),
    sort: '-createdAt',
  },
  {
    question: 'photos whose rights end',
    few: true,
    collection: 'photos',
    where: both(equals('_status', 'published'), { rightsUntil: { less_than: '2026-01-01T00:00:00.000Z' } }),
  },
  { question: 'the steps of an article', few: true, collection: 'reviews', where: article, sort: '-at' },
  { question: 'kept drafts', few: true, collection: 'keptDrafts', where: article },
  { question: 'overruled checks', few: true, collection: 'overrules', where: article },
  {
    question: 'who published?',
    few: true,
    collection: 'publications',
    where: both(equals('inCollection', 'articles'), { document: { in: ['a', 'b'] } }),
    sort: 'at',
  },
  {
    question: 'who has the lock?',
    few: true,
    collection: 'payload-locked-documents',
    where: both(equals('document.relationTo', 'articles'), equals('document.value', id)),
    sort: '-updatedAt',
  },
  {
    question: 'which jobs are due?',
    collection: 'payload-jobs',
    where: both(equals('processing', false), equals('queue', 'default')),
    sort: 'createdAt',
  },
]
