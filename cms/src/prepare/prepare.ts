import { getPayload } from 'payload'
import { readEnvironment } from '../env.ts'
import { ensureSecret } from '../secret.ts'
import { claimFolders } from './folders.ts'
import { ensureFirstAdmin, type FirstAdmin } from './first-admin.ts'

/**
 * Makes an installation ready to serve: folders, secret, tables, the first admin, and content the first time only.
 * Idempotent; cut short at any point, the next run completes it. Asks nothing.
 * @returns for the launcher; `adminPassword` is non-null only in the run that made it up
 * @throws with a reason for the person who started it
 */
export async function prepare(): Promise<FirstAdmin> {
  const env = readEnvironment()
  claimFolders([env.dataDir, env.mediaDir, env.originalsDir])
  process.env.PAYLOAD_SECRET ||= ensureSecret(env.dataDir)

  const { default: config } = await import('../payload.config.ts')
  const endedByPayload = () => console.error('数据库升级没有完成 (migration failed; LOG_LEVEL=error says why)')
  // Payload ends the process itself where a migration fails.
  process.on('exit', endedByPayload)
  const payload = await getPayload({ config })
  process.off('exit', endedByPayload)
  try {
    const admin = await ensureFirstAdmin(payload, env)
    if (env.seed === 'content') {
      const { seed } = await import('../seed/index.ts')
      await seed(payload)
    }
    return admin
  } finally {
    await payload.destroy()
  }
}
