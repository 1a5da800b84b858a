import { createReadStream, createWriteStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { BSON, type ClientSession, type Collection, type Db, MongoClient } from 'mongodb'
import { passingPrefix } from '../database/mongodb/mongodb-adapter.ts'
import type { DatabaseCopy } from './database-copy.ts'

const { EJSON } = BSON
const ending = '.ndjson'
const batchSize = 500

/**
 * Each collection as lines of Extended JSON. On a replica set all are read in one snapshot; a lone server has none, so
 * there what is written meanwhile may be in one collection and not yet in another. Indexes are the CMS's: it makes
 * them when it starts.
 */
export function mongodbCopy(url: string): DatabaseCopy {
  return {
    kind: 'mongodb',
    copyTo: (folder) =>
      connected(url, (client, database) =>
        inSnapshot(client, database, async (session) => {
          const counts: Record<string, number> = {}
          for (const collection of await collectionsOf(database))
            counts[collection.collectionName] = await writeLines(collection, folder, session)
          return counts
        }),
      ),
    isEmpty: () =>
      connected(url, async (_client, database) => {
        for (const collection of await collectionsOf(database)) {
          if (await collection.findOne({})) return false
        }
        return true
      }),
    restoreFrom: (folder) =>
      connected(url, async (_client, database) => {
        const counts: Record<string, number> = {}
        for (const file of (await readdir(folder)).filter((name) => name.endsWith(ending))) {
          const collection = database.collection(file.slice(0, -ending.length))
          await readLines(collection, join(folder, file))
          counts[collection.collectionName] = await collection.countDocuments()
        }
        return counts
      }),
  }
}

async function connected<T>(
  url: string,
  work: (client: MongoClient, database: Db) => Promise<T>,
): Promise<T> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000 })
  try {
    await client.connect()
    return await work(client, client.db())
  } finally {
    await client.close()
  }
}

async function inSnapshot<T>(
  client: MongoClient,
  database: Db,
  work: (session?: ClientSession) => Promise<T>,
) {
  const { setName } = await database.command({ isMaster: 1 })
  if (setName === undefined) return work()
  const session = client.startSession({ snapshot: true })
  return work(session).finally(() => session.endSession())
}

async function collectionsOf(database: Db): Promise<Collection[]> {
  const names = (await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
  return names
    .filter((name) => !name.startsWith('system.') && !name.startsWith(passingPrefix))
    .sort()
    .map((name) => database.collection(name))
}

async function writeLines(collection: Collection, folder: string, session?: ClientSession): Promise<number> {
  let count = 0
  const cursor = collection.find({}, { ...(session && { session }), batchSize })
  const lines = async function* () {
    for await (const document of cursor) {
      count++
      yield `${EJSON.stringify(document, { relaxed: false })}\n`
    }
  }
  await pipeline(lines, createWriteStream(join(folder, `${collection.collectionName}${ending}`)))
  return count
}

async function readLines(collection: Collection, file: string): Promise<void> {
  let batch: BSON.Document[] = []
  const flush = async () => {
    if (batch.length > 0) await collection.insertMany(batch)
    batch = []
  }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(EJSON.parse(line, { relaxed: false }) as BSON.Document) // reason: a line is a document
    if (batch.length === batchSize) await flush()
  }
  await flush()
}
