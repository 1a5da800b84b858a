import { watchPresses, watchRights } from '@guiyan/newsroom'
import type { Payload } from 'payload'
import { readEnvironment } from './env.ts'
import { openPayload } from './open-payload.ts'
import config from './payload.config.ts'

/**
 * Opens the database for a server.
 * @returns how to close it
 * @throws DatabaseNotReadyError, or an error where nobody could sign in yet
 */
export async function openForService(): Promise<() => Promise<void>> {
  const payload = await openPayload(config, true)
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs === 0) {
    // Payload would offer the first account to whoever comes first.
    throw new Error('还没有管理员，请用 npm start 启动 (no account yet; npm start makes the first one)')
  }
  await resumeJobs(payload)
  const watches = [watchRights(payload), watchPresses(payload, readEnvironment())]
  return async () => {
    await Promise.all(watches.map((stop) => stop()))
    await payload.destroy()
  }
}

/**
 * A job whose process was killed stays marked as running, and nobody would ever take it up again. Where several processes run jobs they see to
 * that themselves (database/mongodb/claim-jobs.ts): what is running may run in another one.
 */
async function resumeJobs(payload: Payload): Promise<void> {
  if (payload.db.name === 'mongoose') return
  await payload.db.updateJobs({ where: { processing: { equals: true } }, data: { processing: false } })
}
