import { type DrizzleAdapter, upsertRow } from '@payloadcms/drizzle'
import { buildVersionCollectionFields, type CollectionSlug, type Payload, type PayloadRequest } from 'payload'
import type { Stored } from './families.ts'
import type { Shelf } from './newsroom.ts'
import type { Writer } from './writer.ts'
import { snakeCase } from '../database/snake-case.ts'

/** What is used of the adapter besides Payload's own. */
type Sqlite = DrizzleAdapter & {
  client: { execute: (statement: string) => Promise<unknown> }
  allowIDOnCreate: boolean
}

/** One batch is one transaction. A relation may come before what it leads to. */
export async function sqliteWriter(payload: Payload): Promise<Writer> {
  const adapter = payload.db as unknown as Sqlite // reason: opened on SQLite
  adapter.allowIDOnCreate = true
  await adapter.client.execute('PRAGMA foreign_keys = OFF')

  const inTransaction = async (work: (req: Partial<PayloadRequest>) => Promise<void>) => {
    const transactionID = await payload.db.beginTransaction()
    if (transactionID === null) throw new Error('SQLite has transactions')
    try {
      await work({ transactionID })
    } catch (error) {
      await payload.db.rollbackTransaction(transactionID)
      throw error
    }
    await payload.db.commitTransaction(transactionID)
  }
  const create = async ({ slug }: Shelf, document: Stored, req: Partial<PayloadRequest>) => {
    const collection = slug as CollectionSlug // reason: of the config
    await payload.db.create({ collection, data: document, req, returning: false })
  }
  return {
    put: (shelf, families) =>
      inTransaction(async (req) => {
        for (const { document, versions } of families) {
          await create(shelf, document, req)
          for (const version of versions) await createVersion(adapter, shelf, version, req)
        }
      }),
    replace: (shelf, documents) =>
      inTransaction(async (req) => {
        const collection = shelf.slug as CollectionSlug // reason: of the config
        await payload.db.deleteMany({ collection, where: {}, req })
        for (const document of documents) await create(shelf, document, req)
      }),
  }
}

/** Payload's own would take every version for the newest. */
async function createVersion(
  adapter: Sqlite,
  { slug, config }: Shelf,
  { id: _, latest, ...version }: Stored,
  req: Partial<PayloadRequest>,
): Promise<void> {
  const tableName = adapter.tableNameMap.get(`_${snakeCase(slug)}${adapter.versionsSuffix}`)
  const transaction = String(await req.transactionID)
  const session = adapter.sessions[transaction]
  if (tableName === undefined || !session) throw new Error(`${slug}: no table of versions`)
  await upsertRow({
    adapter,
    collectionSlug: slug as CollectionSlug, // reason: of the config
    data: { ...version, latest: latest === true },
    db: session.db as Parameters<typeof upsertRow>[0]['db'], // reason: as Payload's own functions take it
    fields: buildVersionCollectionFields(adapter.payload.config, config, true),
    ignoreResult: 'idOnly',
    operation: 'create',
    req,
    tableName,
  })
}
