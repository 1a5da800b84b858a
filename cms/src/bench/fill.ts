import { fileURLToPath } from 'node:url'
import { articleOf, chamberOf } from '@guiyan/shared/bench/text'
import { type CollectionSlug, getPayload, type Payload } from 'payload'
import { readEnvironment } from '../env.ts'
import config from '../payload.config.ts'
import type { Copy } from './copy.ts'
import { copyDocuments } from './copy-documents.ts'
import { copyRows } from './copy-rows.ts'

/**
 * Fills an empty installation with N published articles for a benchmark: `node src/bench/fill.ts N`.
 * The first of each collection is published by Payload with all its hooks; the others are copies of what that left
 * in the database. One chamber for each 50 articles; months spread over ten years.
 */
async function fill(payload: Payload, count: number): Promise<void> {
  const chamber = await publish(payload, 'chambers', chamberOf(0))
  const article = await publish(payload, 'articles', { ...articleOf(0), chambers: [chamber] })
  const { databaseUrl } = readEnvironment()
  const isFile = databaseUrl.startsWith('file:')
  // Two libraries of SQLite in one process would take away each other's locks.
  if (isFile) await payload.destroy()
  const copy = (collection: string, template: Id, copies: Copy[]): Id[] | Promise<Id[]> =>
    isFile
      ? copyRows(fileURLToPath(databaseUrl), collection, Number(template), copies)
      : copyDocuments(payload, collection, String(template), copies)
  const chamberCopies = numbers(Math.max(1, Math.round(count / 50))).map(chamberCopy)
  const chambers = [chamber, ...(await copy('chambers', chamber, chamberCopies))]
  for (const part of parts(numbers(count))) {
    await copy(
      'articles',
      article,
      part.map((n) => articleCopy(n, chambers[n % chambers.length] ?? chamber)),
    )
  }
  if (!isFile) await payload.destroy()
}

type Id = string | number

/** Numbers of the copies: all but the first, which is the template. */
function numbers(count: number): number[] {
  return Array.from({ length: count - 1 }, (_, at) => at + 1)
}

/** At most so many at once, for memory's sake. */
function parts(all: number[]): number[][] {
  const size = 10_000
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}

function articleCopy(n: number, chamber: Id): Copy {
  const { headline, slug, body, publishedAt } = articleOf(n)
  const times = { publishedAt, createdAt: publishedAt, updatedAt: publishedAt }
  return { fields: { headline, slug, publishedSlug: slug, body, ...times }, chamber }
}

function chamberCopy(n: number): Copy {
  const { name, slug } = chamberOf(n)
  // Each at a time of its own, as people would have made them.
  const at = new Date(Date.UTC(2016, 0, 1, 0, n)).toISOString()
  return { fields: { name, slug, publishedSlug: slug, createdAt: at, updatedAt: at } }
}

async function publish(payload: Payload, collection: CollectionSlug, document: Record<string, unknown>) {
  const data = { ...document, _status: 'published' } as never // reason: the types of each collection differ
  return (await payload.create({ collection, data })).id
}

const count = Number(process.argv[2])
if (!Number.isInteger(count) || count < 1) throw new Error('usage: fill.ts <number of articles>')
// Otherwise Payload writes its types anew, for the database that it happens to run on.
Object.assign(process.env, { NODE_ENV: 'production' })
const payload = await getPayload({ config })
await fill(payload, count)
process.exit(0)
