import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync } from 'node:fs'
import type { Client } from '@libsql/client'
import { sql } from '@payloadcms/db-sqlite'
import type { CollectionSlug } from 'payload'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DatabaseBusyError, TransactionLostError } from './errors.ts'
import { openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const notes = 'notes' as CollectionSlug // reason: the generated types know the newsroom's collections only
let newsroom: TestNewsroom

beforeEach(async () => {
  newsroom = await openTestNewsroom()
})
afterEach(() => newsroom.close())

const create = (data: object) => newsroom.payload.create({ collection: notes, data: data as never }) // reason: see `notes`
const update = (id: number | string, data: object) =>
  newsroom.payload.update({ collection: notes, id, data: data as never }) // reason: see `notes`
const read = async (id: number | string): Promise<Record<string, unknown>> => {
  const doc: unknown = await newsroom.payload.findByID({ collection: notes, id })
  return doc as Record<string, unknown> // reason: see `notes`
}

test('200 updates by 10 clients at once, of the same and of different documents: all are kept', async () => {
  const shared = await create({ title: 'shared' })
  const own = await Promise.all(Array.from({ length: 10 }, (_, client) => create({ title: `own ${client}` })))
  const updates = own.flatMap((doc, client) =>
    Array.from({ length: 20 }, (_, round) => ({ id: round % 2 ? doc.id : shared.id, client, round })),
  )
  const results = await Promise.allSettled(
    updates.map(({ id, client, round }) =>
      update(id, { left: round, rows: [{ text: `${client}` }, { text: `${round}` }] }),
    ),
  )
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(200)
  const rows = (await read(shared.id)).rows
  expect(rows).toHaveLength(2)
})

test('two people who change different fields of one document at once both keep their change', async () => {
  const { id } = await create({ title: 'a' })
  await Promise.all([update(id, { left: 1 }), update(id, { right: 2 })])
  expect(await read(id)).toMatchObject({ left: 1, right: 2 })
})

test('the connection that writes keeps its pragmas, after a transaction as before', async () => {
  await create({ title: 'a' })
  const { client } = newsroom.payload.db as unknown as { client: Client } // reason: SQLite only
  const value = async (pragma: string) => (await client.execute(`PRAGMA ${pragma}`)).rows[0]?.[pragma]
  expect(await value('journal_mode')).toBe('wal')
  expect(await value('synchronous')).toBe(2)
  expect(await value('foreign_keys')).toBe(1)
})

test('what fails half-way leaves nothing behind', async () => {
  await create({ title: 'taken' })
  const { id } = await create({ title: 'free', rows: [{ text: 'before' }] })
  await expect(update(id, { title: 'taken', rows: [{ text: 'after' }] })).rejects.toThrow()
  expect(await read(id)).toMatchObject({ title: 'free', rows: [{ text: 'before' }] })
})

test('a write outside a transaction happens whole or not at all', async () => {
  await create({ title: 'taken' })
  const { id } = await create({ title: 'free', rows: [{ text: 'before' }] })
  const data = { title: 'taken', rows: [{ text: 'after' }] }
  await expect(newsroom.payload.db.updateOne({ collection: notes, id, data })).rejects.toThrow()
  expect(await read(id)).toMatchObject({ title: 'free', rows: [{ text: 'before' }] })
})

test('while another process writes, readers are answered and writers are refused within ten seconds', async () => {
  const { id } = await create({ title: 'a' })
  const other = await holdExclusively(newsroom.file)
  const asked = Date.now()
  const refused = Promise.allSettled(Array.from({ length: 20 }, (_, round) => update(id, { left: round })))
  expect(await read(id)).toMatchObject({ title: 'a' })
  expect(Date.now() - asked).toBeLessThan(1000)
  const reasons = (await refused).map((result) => (result.status === 'rejected' ? result.reason : null))
  expect(Date.now() - asked).toBeLessThan(10_000)
  for (const reason of reasons) expect(reason).toMatchObject({ name: DatabaseBusyError.name, status: 503 })
  await other.letGo()
  await update(id, { left: 7 })
  expect(await read(id)).toMatchObject({ left: 7 })
}, 20_000)

test('a commit of what was rolled back is an error for its owner, and the next writer can go on', async () => {
  const { db } = newsroom.payload
  const { id } = await create({ title: 'a' })
  const transactionID = (await db.beginTransaction()) ?? 'none'
  await db.updateOne({ collection: notes, id, data: { left: 1 }, req: { transactionID } })
  await db.rollbackTransaction(transactionID)
  await expect(db.commitTransaction(transactionID)).rejects.toThrow(TransactionLostError)
  expect((await read(id)).left).toBeFalsy()
  await update(id, { left: 2 })
})

test('a migration that rebuilds a table does not take the rows that hang on it with it', async () => {
  const { id } = await create({ title: 'a', rows: [{ text: 'kept' }] })
  const { db } = newsroom.payload
  const rebuild = [
    'CREATE TABLE __new_notes AS SELECT * FROM notes',
    'DROP TABLE notes',
    'ALTER TABLE __new_notes RENAME TO notes',
  ]
  const up = async (args: unknown) => {
    const { db: tables } = args as { db: { run: (statement: unknown) => Promise<unknown> } } // reason: Payload's type leaves it open
    for (const statement of rebuild) await tables.run(sql.raw(statement))
  }
  await db.migrate({ migrations: [{ name: 'rebuild', up, down: () => Promise.resolve() }] })
  expect((await read(id)).rows).toMatchObject([{ text: 'kept' }])
  const { client } = db as unknown as { client: Client } // reason: SQLite only
  expect((await client.execute('PRAGMA foreign_keys')).rows[0]?.foreign_keys).toBe(1)
})

test('a database whose tables were pushed by dev mode is refused instead of asked about', async () => {
  const { db } = newsroom.payload
  const { client } = db as unknown as { client: Client } // reason: SQLite only
  await client.execute("INSERT INTO payload_migrations (name, batch) VALUES ('dev', -1)")
  await expect(db.migrate({ migrations: [] })).rejects.toThrow(/开发模式/)
})

test('a database that was moved away takes no more writes', async () => {
  const { id } = await create({ title: 'a' })
  renameSync(newsroom.file, `${newsroom.file}.gone`)
  await expect(update(id, { left: 1 })).rejects.toMatchObject({ status: 503 })
  renameSync(`${newsroom.file}.gone`, newsroom.file)
  await update(id, { left: 1 })
})

/** Another process: locks do not hold between two SQLite libraries in the same one. */
async function holdExclusively(file: string): Promise<{ letGo: () => Promise<void> }> {
  const script = `const { DatabaseSync } = require('node:sqlite')
    new DatabaseSync(process.argv[1]).exec('BEGIN EXCLUSIVE')
    console.log('held')
    process.stdin.resume()`
  const holder = spawn(process.execPath, ['-e', script, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  return {
    letGo: async () => {
      holder.kill()
      await once(holder, 'exit')
    },
  }
}
