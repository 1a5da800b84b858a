import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../places.mjs'

/**
 * The settings as far as they can be known with nothing installed, for checks that should not wait for a
 * download. Whatever looks wrong here is left to the real reader (settings.mjs), which says it better.
 * @returns {Parameters<import('./checks.mjs').checkPlace>[0] | null} null: nothing can be said yet
 */
export function earlySettings() {
  const dotEnv = join(root, '.env')
  if (existsSync(dotEnv)) {
    if (!process.loadEnvFile) return null // before Node 20.12
    process.loadEnvFile(dotEnv)
  }
  const { CMS_PORT, SITE_PORT, DATA_DIR, MEDIA_DIR, DATABASE_URL } = process.env
  const cmsPort = Number(CMS_PORT || 3000)
  const sitePort = Number(SITE_PORT || 4321)
  const arePorts = [cmsPort, sitePort].every((port) => Number.isInteger(port) && port > 0 && port < 65536)
  if (!arePorts || cmsPort === sitePort) return null
  const dataDir = DATA_DIR || './data'
  const mediaDir = MEDIA_DIR || (DATA_DIR ? `${DATA_DIR}/media` : './media')
  const databaseUrl = DATABASE_URL || `file:${dataDir}/guiyan.db`
  return { cmsPort, sitePort, dataDir, mediaDir, databaseUrl }
}
