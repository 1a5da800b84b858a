import type { ClientSession } from 'mongodb'
import type { PayloadRequest } from 'payload'
import { type MongodbAdapter, passingRows } from './mongodb-adapter.ts'

const begun = new WeakMap<ClientSession, Promise<unknown>>()

/**
 * The session of a transaction. The server begins that with its first statement, and refuses a second one that arrives before the
 * first; Payload sends several at once. So each waits here until a small one was answered.
 * @param id of the transaction, where there is one
 * @throws what the server says to the first statement
 */
export async function sessionOf(
  adapter: MongodbAdapter,
  id: string | number | Promise<string | number | null> | null | undefined,
): Promise<ClientSession | undefined> {
  const known = await id
  if (!known) return undefined
  const session = adapter.sessions[known] as ClientSession | undefined // reason: the general adapter's sessions are another database's
  if (!session?.inTransaction()) return undefined
  if (!begun.has(session))
    begun.set(session, passingRows<{ _id: string }>(adapter, 'turns').findOne({ _id: '' }, { session }))
  await begun.get(session)
  return session
}

const statements = [
  ...(['find', 'findOne', 'findGlobal', 'findVersions', 'findGlobalVersions', 'findDistinct'] as const),
  ...(['count', 'countVersions', 'countGlobalVersions', 'queryDrafts'] as const),
  ...(['create', 'createVersion', 'createGlobal', 'createGlobalVersion'] as const),
  ...(['updateOne', 'updateMany', 'updateVersion', 'updateGlobal', 'updateGlobalVersion'] as const),
  ...(['updateJobs', 'upsert', 'deleteOne', 'deleteMany', 'deleteVersions'] as const),
]

type Statement = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

/** Has whatever Payload asks within a transaction wait until that has begun. */
export function waitForBeginning(adapter: MongodbAdapter): void {
  if (!adapter.transactionOptions) return
  const methods = adapter as unknown as Record<(typeof statements)[number], Statement> // reason: only `req` matters here
  for (const name of statements) {
    const stock = methods[name]
    methods[name] = async (args) => {
      await sessionOf(adapter, args.req?.transactionID)
      return stock.call(adapter, args)
    }
  }
}
