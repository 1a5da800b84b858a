import { randomUUID } from 'node:crypto'
import type { ObjectId } from 'mongodb'
import { sessionOf } from './begun-transactions.ts'
import type { MongodbAdapter } from './mongodb-adapter.ts'
import type { Turns } from './turns.ts'

type Session = { id: string; createdAt: string | Date; expiresAt: string | Date }
type Args = Parameters<MongodbAdapter['updateOne']>[0]

/**
 * Payload writes a whole user where somebody signs in, stays on or signs out, as it was read before: of two who do so at once with one
 * account the first is signed out, and a password that was just changed is the old one again. Here only the sessions are written, over those that
 * are there then.
 */
export function writeSessionsAlone(adapter: MongodbAdapter, turns: Turns): void {
  const { updateOne } = adapter
  adapter.updateOne = async (args) => {
    const sessions = sessionsAlone(args)
    if (!sessions) return updateOne.call(adapter, args)
    const own = `sessions ${randomUUID()}`
    // With the turn of its transaction it waits until that is over, else only for this write.
    await turns.take(String((await args.req?.transactionID) ?? own), `sessions:${args.id}`)
    await write(adapter, args, sessions).finally(() => turns.giveBack(own))
    return null
  }
}

/** Payload says by `updatedAt: null` that nothing but the sessions is meant. */
function sessionsAlone({ data, returning }: Args): Session[] | undefined {
  if (data.updatedAt !== null || returning !== false || !Array.isArray(data.sessions)) return undefined
  return data.sessions as Session[] // reason: Payload's own rows
}

async function write(
  adapter: MongodbAdapter,
  { collection, id, req }: Args,
  meant: Session[],
): Promise<void> {
  const session = await sessionOf(adapter, req?.transactionID)
  const inTransaction = session ? { session } : {}
  const users = adapter.collections[collection]
  const user = await users?.findById(id, { sessions: 1 }, { lean: true, ...inTransaction })
  if (!users || !user) return
  const { _id, sessions } = user as unknown as { _id: ObjectId; sessions?: Session[] } // reason: Payload's own rows
  const own = (req?.user as { _sid?: string } | null | undefined)?._sid // reason: set by Payload, not in its type
  const after = sessionsAfter(sessions ?? [], meant, own)
  await users.collection.updateOne({ _id }, { $set: { sessions: after } }, inTransaction)
}

/**
 * What Payload means to do to the sessions, done to those that there are: it adds one, lengthens the asker's own, or ends that or all.
 * Others that it does not know have begun meanwhile, and stay.
 */
export function sessionsAfter(before: Session[], meant: Session[], own: string | undefined): Session[] {
  const known = new Map(meant.map((session) => [session.id, session]))
  const isOver = (one: Session) =>
    !known.has(one.id) && (meant.length === 0 || one.id === own || new Date(one.expiresAt) < new Date())
  const kept = before.filter((one) => !isOver(one))
  const had = new Set(before.map(({ id }) => id))
  const added = meant.filter(({ id }) => !had.has(id))
  return [...kept.map((one) => (one.id === own ? (known.get(one.id) ?? one) : one)), ...added].map(
    ({ id, createdAt, expiresAt }) => ({
      id,
      createdAt: new Date(createdAt),
      expiresAt: new Date(expiresAt),
    }),
  )
}
