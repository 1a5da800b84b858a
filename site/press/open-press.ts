import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { SnapshotStore } from '../src/content/snapshot.ts'
import { loadBundle } from './bundle.ts'
import { Cms } from './pull/cms.ts'
import { Derivatives } from './pull/derivatives.ts'
import { healthEndpoint, pingEndpoint } from './serving/endpoints.ts'
import { dropStaleContent } from './snapshot/format.ts'
import { lockFolder } from './lock.ts'
import type { Log } from './log.ts'
import { Notes } from './snapshot/notes.ts'
import { openSnapshot } from './snapshot/open-snapshot.ts'
import { Press, type Timing } from './press.ts'
import { Releases } from './release/releases.ts'
import { makeServer } from './server.ts'
import { SnapshotWriter } from './snapshot/snapshot-writer.ts'
import { Sync } from './sync.ts'

/** Where a press works, for whom, and with what. Addresses have no trailing slash. */
export type PressOptions = {
  /** `DATA_DIR/press` */
  folder: string
  /** What `astro build` made: site/dist/press */
  bundleFolder: string
  cmsUrl: string
  siteUrl: string
  secret: string
  log: Log
  timing?: Timing
}

/** A press with its server, which does not listen and whose work has not begun. */
export type OpenPress = { press: Press; server: Server; start: () => void; close: () => Promise<void> }

/** Puts a press together. @throws LockedError, BundleMissingError */
export async function openPress(options: PressOptions): Promise<OpenPress> {
  const { folder, cmsUrl, siteUrl, secret, log } = options
  mkdirSync(folder, { recursive: true })
  const unlock = lockFolder(folder)
  try {
    const bundle = await loadBundle(options.bundleFolder)
    const database = openSnapshot(join(folder, 'snapshot.db'))
    const notes = new Notes(database)
    if (dropStaleContent(notes)) log.info('内容快照将从采编系统重新取得。')
    const store = new SnapshotStore(join(folder, 'snapshot.db'))
    const releases = new Releases(join(folder, 'releases'))
    const derivatives = new Derivatives(join(folder, 'files'))
    const stopping = new AbortController()
    const sync = new Sync({
      notes,
      derivatives,
      writer: new SnapshotWriter(database),
      cms: new Cms(cmsUrl, stopping.signal),
      onReject: ({ collection, id, problem }) =>
        log.error(`文档 ${collection}/${id} 不能上线，线上保留旧版：${problem}`),
    })
    const press = new Press(
      { bundle, store, notes, releases, derivatives, siteUrl },
      sync,
      log,
      options.timing,
    )
    const endpoints = [pingEndpoint(secret, (ping) => press.wake(ping)), healthEndpoint(() => press.state())]
    const server = makeServer({ releases, siteUrl, cmsUrl, endpoints, log })
    const close = async () => {
      stopping.abort()
      await Promise.all([press.stop(), closeServer(server)])
      store.close()
      database.close()
      unlock()
    }
    return { press, server, start: () => press.start(), close }
  } catch (error) {
    unlock()
    throw error
  }
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
