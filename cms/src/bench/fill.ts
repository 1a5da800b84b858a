import { getPayload, type Payload } from 'payload'
import config from '../payload.config.ts'
import { articleOf, chamberOf } from '@guiyan/shared/bench/text'

/**
 * Fills an empty installation with N published articles for a benchmark: `node src/bench/fill.ts N`.
 * Rows go in below the hooks (no pings, no publish rules): the texts are known to be right, and 10,000 articles
 * through the whole API take minutes. One chamber for each 50 articles; months spread over ten years.
 */
async function fill(payload: Payload, count: number): Promise<void> {
  const chambers: (string | number)[] = []
  for (let n = 0; n < Math.max(1, Math.round(count / 50)); n++) {
    chambers.push(await insert(payload, 'chambers', chamberOf(n)))
  }
  for (let n = 0; n < count; n++) {
    const chamber = chambers[n % chambers.length]
    await insert(payload, 'articles', { ...articleOf(n), chambers: chamber === undefined ? [] : [chamber] })
    if ((n + 1) % 1000 === 0) console.error(`${n + 1} articles`)
  }
}

async function insert(
  payload: Payload,
  collection: 'articles' | 'chambers',
  document: Record<string, unknown>,
) {
  const data = { ...document, _status: 'published' }
  const { id, createdAt, updatedAt } = await payload.db.create({ collection, data })
  await payload.db.createVersion({
    collectionSlug: collection,
    parent: id,
    versionData: { ...data, createdAt, updatedAt },
    autosave: false,
    createdAt,
    updatedAt,
  })
  return id as string | number // reason: the adapter's return type is any
}

const count = Number(process.argv[2])
if (!Number.isInteger(count) || count < 0) throw new Error('usage: fill.ts <number of articles>')
const payload = await getPayload({ config })
await fill(payload, count)
await payload.destroy()
process.exit(0)
