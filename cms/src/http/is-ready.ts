import type { Payload } from 'payload'

const patienceMs = 3000

/**
 * Whether this process may be given requests: its database answers within three seconds, and holds every migration that
 * this code was written for.
 */
export async function isReady(payload: Payload): Promise<boolean> {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), patienceMs)
  try {
    return await Promise.race([isMigrated(payload), late.promise])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

async function isMigrated(payload: Payload): Promise<boolean> {
  const { prodMigrations = [] } = payload.db as { prodMigrations?: { name: string }[] } // reason: adapters have it, their common type does not
  const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false })
  const done = new Set(docs.map(({ name }) => name))
  return prodMigrations.every(({ name }) => done.has(name))
}
