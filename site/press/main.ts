import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSettings, type Settings, SettingsError } from '@guiyan/shared/settings'
import { BundleMissingError } from './bundle.ts'
import { LockedError } from './lock.ts'
import { makeLog } from './log.ts'
import { openPress } from './open-press.ts'

/** The press cannot start, for a reason that a person can do something about. */
class StartError extends Error {
  override name = 'StartError'
}

const root = resolve(import.meta.dirname, '../..')

function secretOf(settings: Settings): string {
  if (settings.secret) return settings.secret
  const file = join(resolve(root, settings.dataDir), 'secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new StartError(`没有密钥 (no secret): 请设置 PAYLOAD_SECRET，或先启动采编系统生成 ${file}`, {
      cause,
    })
  }
}

async function main(): Promise<void> {
  const settings = parseSettings(process.env)
  const log = makeLog()
  const press = await openPress({
    folder: join(resolve(root, settings.dataDir), 'press'),
    bundleFolder: join(root, 'site', 'dist', 'press'),
    cmsUrl: settings.cmsUrl,
    siteUrl: settings.siteUrl,
    secret: secretOf(settings),
    log,
  })
  const stop = async () => {
    await press.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
  // The launcher is gone, in whatever way.
  process.once('disconnect', () => void stop())
  try {
    press.server.listen(settings.sitePort)
    await once(press.server, 'listening')
  } catch (cause) {
    await press.close()
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    if (!taken) throw cause
    throw new StartError(`端口 ${settings.sitePort} 已被占用，请改用别的 SITE_PORT (port taken)`, { cause })
  }
  log.info(`网站已开：${settings.siteUrl}`)
  press.start()
  process.send?.({ ready: true })
}

const expected = [SettingsError, StartError, BundleMissingError, LockedError]

main().catch((error: unknown) => {
  const known = expected.some((kind) => error instanceof kind)
  console.error(known && error instanceof Error ? error.message : error)
  process.exit(1)
})
