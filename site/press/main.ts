import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { parseSettings, SettingsError } from '@guiyan/shared/settings'
import { BundleMissingError } from './bundle.ts'
import { pressFolder, root, SecretMissingError, secretOf } from './installation.ts'
import { LockedError } from './lock.ts'
import { makeLog } from './log.ts'
import { openPress } from './open-press.ts'
import { noDrawer } from './posters/drawer.ts'
import { siteTerms, TermsError } from '../src/zh-hant/terms.ts'

/** The press cannot start, for a reason that a person can do something about. */
class StartError extends Error {
  override name = 'StartError'
}

/** Takes the port, or says that it is taken. */
async function listen(server: Server, port: number): Promise<void> {
  try {
    server.listen(port)
    await once(server, 'listening')
  } catch (cause) {
    throw new StartError(`端口 ${port} 用不了，请改用别的 SITE_PORT (port taken or not allowed)`, { cause })
  }
}

/** Before anything is made in the data folder. */
async function checkPort(port: number): Promise<void> {
  const server = createServer()
  await listen(server, port)
  server.close()
  await once(server, 'close')
}

async function main(): Promise<void> {
  const settings = parseSettings(process.env)
  const log = makeLog()
  await checkPort(settings.sitePort)
  const press = await openPress({
    folder: pressFolder(settings),
    bundleFolder: join(root, 'site', 'dist', 'press'),
    cmsUrl: settings.cmsUrl,
    siteUrl: settings.siteUrl,
    imprint: settings.imprint,
    hant: settings.hant,
    terms: siteTerms(settings.hantTerms),
    servedUrl: settings.servedUrl,
    purge: settings.purge,
    ...(settings.posters ? {} : { drawer: noDrawer }),
    leniency: { fallShare: settings.fallShare, waived: [] },
    secret: secretOf(settings),
    searching: { trustProxy: settings.trustProxy },
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
  await listen(press.server, settings.sitePort)
  log.info(`网站已开：${settings.siteUrl}`)
  press.start()
  process.send?.({ ready: true })
}

const expected = [SettingsError, TermsError, SecretMissingError, StartError, BundleMissingError, LockedError]

main().catch((error: unknown) => {
  const known = error instanceof Error && expected.some((kind) => error instanceof kind)
  const folder = error instanceof Error && 'path' in error && 'code' in error
  if (known) console.error(error.message)
  else if (folder)
    console.error(`数据文件夹不可用 (data folder not usable): ${String(error.path)}: ${String(error.code)}`)
  else console.error(error)
  process.exit(1)
})
