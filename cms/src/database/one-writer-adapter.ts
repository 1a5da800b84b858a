import { randomUUID } from 'node:crypto'
import type { NewsroomDatabase } from '@guiyan/newsroom'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { isolateObjectProperty, type DatabaseAdapterObj, type PayloadRequest } from 'payload'
import { migrations } from '../migrations/index.ts'
import { TransactionLostError } from './errors.ts'
import { openSqlite } from './sqlite-client.ts'
import { headsInSqlite } from './sqlite-heads.ts'
import { createWriteLock } from './write-lock.ts'

/** How long one writer may keep all others waiting before they are told to try again. */
const patienceMs = 15_000

type SqliteAdapter = ReturnType<ReturnType<typeof sqliteAdapter>['init']>
type TransactionId = string | number | Promise<string | number | null> | null | undefined

/**
 * Payload's SQLite adapter made safe for parallel writers (docs/decisions/0002): lasting connections with their
 * pragmas, transactions on, one writer at a time, and a commit that fails is an error instead of a success.
 *
 * @param url `file:///…`
 */
export function oneWriterSqlite(url: string): DatabaseAdapterObj<SqliteAdapter> {
  const stock = sqliteAdapter({
    client: { url },
    push: false,
    prodMigrations: migrations,
    migrationDir: 'src/migrations',
    transactionOptions: {},
  })
  return { ...stock, init: (args) => withOneWriter(stock.init(args), url) }
}

function withOneWriter(adapter: SqliteAdapter, url: string): SqliteAdapter {
  const stock = { connect: adapter.connect, destroy: adapter.destroy, migrate: adapter.migrate }
  adapter.connect = async (options) => {
    adapter.client ??= await openSqlite(url, createWriteLock(patienceMs))
    await stock.connect?.call(adapter, options)
  }
  adapter.destroy = async () => {
    await stock.destroy?.call(adapter)
    // One whole file is left to copy or move; libsql's close leaves the log beside it.
    await adapter.client?.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => {})
    adapter.client?.close()
    delete (adapter as Partial<SqliteAdapter>).client // reason: connect() opens a new one where it is absent
  }
  adapter.migrate = async (args) => {
    await refusePushedSchema(adapter)
    // A migration that rebuilds a table drops the old one: with foreign keys on, its children would go too.
    await adapter.client.execute('PRAGMA foreign_keys = OFF')
    try {
      await stock.migrate.call(adapter, args)
    } finally {
      await adapter.client.execute('PRAGMA foreign_keys = ON')
    }
  }
  adapter.beginTransaction = () => begin(adapter)
  adapter.commitTransaction = (id) => commit(adapter, id)
  adapter.rollbackTransaction = (id) => rollback(adapter, id)
  giveEachMutationATransaction(adapter)
  const offered: Pick<NewsroomDatabase, 'publishedHeads'> = { publishedHeads: headsInSqlite(adapter) }
  return Object.assign(adapter, offered)
}

/** Payload's own begin swallows what the commit throws, and hides why it could not begin. */
async function begin(adapter: SqliteAdapter): Promise<string> {
  await adapter.initializing
  type Database = SqliteAdapter['sessions'][string]['db']
  const started = Promise.withResolvers<Database>()
  const finish = Promise.withResolvers<void>()
  const done = adapter.drizzle.transaction(async (transaction) => {
    started.resolve(transaction as unknown as Database) // reason: it is one; its type has the schema as a parameter
    await finish.promise
  })
  done.catch(started.reject)
  const database = await started.promise
  const id = randomUUID()
  adapter.sessions[id] = {
    db: database,
    resolve: () => {
      finish.resolve()
      return done
    },
    reject: async () => {
      finish.reject(new Error('rolled back'))
      await done.catch(() => {})
    },
  }
  return id
}

async function commit(adapter: SqliteAdapter, given: TransactionId): Promise<void> {
  const session = await takeSession(adapter, given)
  if (!session) throw new TransactionLostError('it was rolled back before its commit')
  await session.resolve()
}

async function rollback(adapter: SqliteAdapter, given: TransactionId): Promise<void> {
  await (await takeSession(adapter, given))?.reject()
}

async function takeSession(adapter: SqliteAdapter, given: TransactionId) {
  const id = await given
  if (!id) return undefined
  const session = adapter.sessions[id]
  delete adapter.sessions[id]
  return session
}

const mutations = [
  ...(['create', 'createVersion', 'createGlobal', 'createGlobalVersion'] as const),
  ...(['updateOne', 'updateMany', 'updateVersion', 'updateGlobal', 'updateGlobalVersion'] as const),
  ...(['updateJobs', 'upsert', 'deleteOne', 'deleteMany', 'deleteVersions'] as const),
]

type Mutation = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

/** One mutation is many statements: outside a transaction it gets one of its own, so that it happens whole or not at all. */
function giveEachMutationATransaction(adapter: SqliteAdapter): void {
  const methods = adapter as unknown as Record<(typeof mutations)[number], Mutation> // reason: only `req` matters here
  for (const name of mutations) {
    const stock = methods[name]
    methods[name] = async (args) => {
      const outer = await args.req?.transactionID
      if (outer && adapter.sessions[outer]) return stock.call(adapter, args)
      const req = isolateObjectProperty((args.req ?? {}) as PayloadRequest, 'transactionID') // reason: no more than Payload's own callers give
      const transactionID = await begin(adapter)
      req.transactionID = transactionID
      try {
        const result = await stock.call(adapter, { ...args, req })
        await commit(adapter, transactionID)
        return result
      } catch (error) {
        await rollback(adapter, transactionID)
        throw error
      }
    }
  }
}

/** A schema that dev mode pushed has no history: Payload would ask at the terminal, and wait for ever where there is none. */
async function refusePushedSchema({ client }: SqliteAdapter): Promise<void> {
  const tables = await client.execute("SELECT 1 FROM sqlite_master WHERE name = 'payload_migrations'")
  if (tables.rows.length === 0) return
  const pushed = await client.execute('SELECT 1 FROM payload_migrations WHERE batch = -1')
  if (pushed.rows.length > 0) {
    throw new Error(
      '表结构来自开发模式，不能在此使用 (its schema was pushed by dev mode; start with a fresh DATABASE_URL)',
    )
  }
}
