import type { MongodbAdapter } from './mongodb-adapter.ts'

type Session = { id: string; createdAt: string | Date; expiresAt: string | Date }
type Args = Parameters<MongodbAdapter['updateOne']>[0]

/**
 * Payload writes a whole user where somebody signs in, stays on or signs out, as it was read before: of two who do so at once with one
 * account the first is signed out, and a password that was just changed is the old one again. Here only the sessions that differ are written,
 * each for itself.
 */
export function writeSessionsAlone(adapter: MongodbAdapter): void {
  const { updateOne } = adapter
  adapter.updateOne = async (args) => {
    const sessions = sessionsAlone(args)
    if (!sessions) return updateOne.call(adapter, args)
    await write(adapter, args, sessions)
    return null
  }
}

/** Payload says by `updatedAt: null` that nothing but the sessions is meant. */
function sessionsAlone({ data, returning }: Args): Session[] | undefined {
  if (data.updatedAt !== null || returning !== false || !Array.isArray(data.sessions)) return undefined
  return data.sessions as Session[] // reason: Payload's own rows
}

async function write(adapter: MongodbAdapter, { collection, id, req }: Args, sessions: Session[]) {
  const known = await adapter.findOne<{ id: string; sessions?: Session[] }>({
    collection,
    where: { id: { equals: id } },
    ...(req ? { req } : {}),
  })
  const own = (req?.user as { _sid?: string } | null | undefined)?._sid // reason: set by Payload, not in its type
  const kept = new Set(sessions.map((session) => session.id))
  // What another process has just added is not known here; it is neither the asker's nor over.
  const isGone = (one: Session) =>
    !kept.has(one.id) && (one.id === own || sessions.length === 0 || new Date(one.expiresAt) < new Date())
  const before = known?.sessions ?? []
  const gone = before.filter(isGone)
  const had = new Set(before.map((session) => session.id))
  const added = sessions.filter((session) => !had.has(session.id))
  const renewed = sessions.find((session) => session.id === own && had.has(session.id))
  const rows = adapter.collections[collection]
  const where = { _id: id }
  for (const session of added) await rows?.updateOne(where, { $push: { sessions: session } })
  if (renewed) {
    const one = { ...where, 'sessions.id': renewed.id }
    await rows?.updateOne(one, { $set: { 'sessions.$.expiresAt': renewed.expiresAt } })
  }
  for (const session of gone) await rows?.updateOne(where, { $pull: { sessions: { id: session.id } } })
}
