import type { Collection, IndexDescription } from 'mongodb'
import { type MongodbAdapter, passingRows } from './mongodb-adapter.ts'

type Keys = Record<string, 1 | -1>

/** What the site shows: presses ask for it by time or by id, or count it. Payload sorts by `createdAt` last, whatever it is asked for. */
const shown: Keys[] = [
  { _status: 1, updatedAt: -1, createdAt: -1 },
  { _status: 1, _id: 1, createdAt: -1 },
]

/** Drafts: the newest of a document, lists by time, by who made them, and by the desk that they are on. */
const drafts: Keys[] = [
  { parent: 1, latest: 1, updatedAt: -1 },
  { latest: 1, 'version.createdAt': -1, createdAt: -1 },
  { latest: 1, 'version.updatedAt': -1, createdAt: -1 },
  { latest: 1, 'version.createdBy': 1, 'version.updatedAt': -1, createdAt: -1 },
  // The desk shows what waits longest first.
  { latest: 1, 'version.stage': 1, 'version.updatedAt': 1, createdAt: -1 },
]

/** Of a handful of documents only: what is unique, and single fields, Payload indexes by itself. */
const documents: Record<string, Keys[]> = {
  articles: shown,
  photos: [...shown, { _status: 1, rightsUntil: 1 }],
  chambers: shown,
  awards: [...shown, { series: 1, year: 1 }],
  awardSeries: shown,
  reviews: [{ article: 1, at: -1 }],
  publications: [{ inCollection: 1, document: 1, at: 1 }],
  keptDrafts: [{ article: 1, settledAt: 1 }],
  'payload-jobs': [{ processing: 1, queue: 1, createdAt: 1 }],
  'payload-locked-documents': [{ 'document.value': 1, 'document.relationTo': 1 }],
  'payload-preferences': [{ key: 1, 'user.value': 1 }],
}

const versions: Record<string, Keys[]> = {
  articles: drafts,
  photos: [
    ...drafts,
    { latest: 1, 'version.batch': 1, 'version.createdAt': -1, createdAt: -1 },
    ...['original', 'hash1', 'hash2', 'hash3', 'hash4'].map((name): Keys => ({
      [`version.${name}`]: 1,
      latest: 1,
    })),
  ],
  chambers: drafts,
  awards: drafts,
  awardSeries: drafts,
}

/** Rows that are over are removed by the server itself, where it can; all that read them look at the time too. */
const passing: Record<string, IndexDescription[]> = {
  turns: [{ key: { by: 1 } }],
  notes: [{ key: { topic: 1 } }, { key: { until: 1 }, expireAfterSeconds: 0 }],
  attempts: [
    { key: { key: 1 }, unique: true },
    { key: { expire: 1 }, expireAfterSeconds: 0 },
  ],
}

/** Makes the indexes of the queries that are asked all day. What is there already is left alone. */
export async function makeHotIndexes(adapter: MongodbAdapter): Promise<void> {
  const byName = (keys: Record<string, Keys[]>, models: MongodbAdapter['collections']) =>
    Object.entries(keys).map(async ([slug, list]) => {
      const rows = models[slug]?.collection
      for (const key of rows ? list : []) await rows?.createIndex(key)
    })
  await Promise.all([
    ...byName(documents, adapter.collections),
    ...byName(versions, adapter.versions as MongodbAdapter['collections']), // reason: models too
    ...Object.entries(passing).map(([name, list]) => make(passingRows(adapter, name), list)),
  ])
}

async function make(rows: Collection, list: IndexDescription[]): Promise<void> {
  for (const { key, ...options } of list) await rows.createIndex(key, options)
}
