// Runs under Node 24, by itself, because the settings are TypeScript. Prints one line of JSON, or what is wrong
// and ends with code 1. See settings.mjs.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from '../places.mjs'

const before = new Set(Object.keys(process.env))
const dotEnv = resolve(root, '.env')
if (existsSync(dotEnv)) process.loadEnvFile(dotEnv)
const fromFile = Object.fromEntries(Object.entries(process.env).filter(([name]) => !before.has(name)))

const { parseSettings, SettingsError } = await import('../../shared/src/settings.ts')
try {
  const settings = parseSettings(process.env)
  const environment = {
    ...fromFile,
    DATA_DIR: resolve(root, settings.dataDir),
    MEDIA_DIR: resolve(root, settings.mediaDir),
    CMS_PORT: String(settings.cmsPort),
    SITE_PORT: String(settings.sitePort),
    CMS_URL: settings.cmsUrl,
    SITE_URL: settings.siteUrl,
  }
  process.stdout.write(JSON.stringify({ settings, environment }))
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  process.stderr.write(error.message)
  process.exitCode = 1
}
