import { fileURLToPath } from 'node:url'
import { openPhotoStores } from '@guiyan/newsroom/photo-stores'
import { readEnvironment } from '../env.ts'
import { openPayload } from '../open-payload.ts'
import { ensureSecret } from '../secret.ts'
import { checkBucket } from './bucket.ts'
import { claimDatabaseFile, claimFolders } from './folders.ts'
import { alone } from './alone.ts'
import { ensureFirstAdmin, type FirstAdmin } from './first-admin.ts'

/**
 * Makes an installation ready to serve: folders, secret, tables, the first admin, and content the first time only.
 * Idempotent, and of several processes on one database one does it at a time; cut short at any point, the next run completes it. Asks nothing.
 * @returns for the launcher; `adminPassword` is non-null only in the run that made it up
 * @throws with a reason for the person who started it
 */
export async function prepare(): Promise<FirstAdmin> {
  const env = readEnvironment()
  claimFolders([env.dataDir, ...(env.mediaBucket ? [] : [env.mediaDir])])
  if (env.mediaBucket) await checkBucket(openPhotoStores(env))
  else claimFolders([env.originalsDir], 0o700)
  if (env.databaseUrl.startsWith('file:')) claimDatabaseFile(fileURLToPath(env.databaseUrl))
  if (env.secret === '') ensureSecret(env.dataDir)
  const { default: config } = await import('../payload.config.ts')
  const payload = await openPayload(config, false)
  try {
    return await alone(payload, 'prepare', async () => {
      if (env.seed === 'content') {
        const { seed } = await import('../seed/index.ts')
        const { seedHouseWords } = await import('../seed/house-words.ts')
        await seed(payload)
        await seedHouseWords(payload)
      }
      // Last, so that a run cut short has not spent the password that it would print.
      return ensureFirstAdmin(payload, env)
    })
  } finally {
    await payload.destroy()
  }
}
