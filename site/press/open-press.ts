import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Imprint } from '@guiyan/shared/imprint'
import type { PurgeSettings } from '@guiyan/shared/settings'
import { SnapshotStore } from '../src/content/snapshot.ts'
import type { Term } from '../src/zh-hant/converter.ts'
import { loadBundle } from './bundle.ts'
import { unlessHeld } from './first-release.ts'
import { Cms } from './pull/cms.ts'
import { Derivatives } from './pull/derivatives.ts'
import { pressEndpoints } from './serving/endpoints.ts'
import { metricsEndpoint } from './serving/metrics-endpoint.ts'
import { dropStaleContent } from './snapshot/format.ts'
import { lockFolder } from './lock.ts'
import type { Log } from './log.ts'
import { Notes } from './snapshot/notes.ts'
import { putAsideIfDamaged } from './snapshot/damaged.ts'
import { openSnapshot } from './snapshot/open-snapshot.ts'
import { Ledger } from './ledger/ledger.ts'
import { Metrics } from './metrics.ts'
import { previewEndpoint } from './preview/preview-endpoint.ts'
import type { Drawer } from './posters/drawer.ts'
import { DrawingProcess } from './posters/drawing-process.ts'
import { Purger } from './purge/purger.ts'
import { Press, type Timing, usualTiming } from './press.ts'
import { Prover } from './prove.ts'
import { type Searching, searchEndpoint } from './search/search-endpoint.ts'
import { SearchIndex } from './search/search-index.ts'
import { Rehearsals } from './rehearsal/rehearsals.ts'
import { Releases } from './release/releases.ts'
import { makeServer } from './server.ts'
import { ServedSite } from './serving/served-site.ts'
import { SnapshotWriter } from './snapshot/snapshot-writer.ts'
import { type Rejection, Sync } from './sync.ts'
import { type Leniency, usualLeniency, type Workshop } from './workshop.ts'

/** Where a press works, for whom, and with what. Addresses have no trailing slash. */
export type PressOptions = {
  /** `DATA_DIR/press` */
  folder: string
  /** What `astro build` made: site/dist/press */
  bundleFolder: string
  cmsUrl: string
  siteUrl: string
  imprint: Imprint
  /** Which traditional characters the site is in besides; absent or null: none. */
  hant?: 'tw' | 'hk' | null
  /** Words whose traditional form is fixed; none where absent. */
  terms?: readonly Term[]
  /** Where the press asks whether the site shows a release; absent: of its own server. */
  servedUrl?: string | undefined
  /** Who is told which addresses a release changed; absent or null: nobody. */
  purge?: PurgeSettings | null
  secret: string
  log: Log
  timing?: Timing
  leniency?: Leniency
  /** Absent: a process of its own draws posters. */
  drawer?: Drawer
  searching?: Searching
}

/** A press with its server, which does not listen and whose work has not begun. */
export type OpenPress = { press: Press; server: Server; start: () => void; close: () => Promise<void> }

/** Puts a press together. @throws LockedError, BundleMissingError */
export async function openPress(options: PressOptions): Promise<OpenPress> {
  const { folder, cmsUrl, siteUrl, imprint, hant, terms = [], secret, log } = options
  const { timing = usualTiming, leniency = usualLeniency } = options
  mkdirSync(folder, { recursive: true })
  const unlock = lockFolder(folder)
  try {
    const bundle = await loadBundle(options.bundleFolder)
    const twins = hant ? await bundle.loadTwins(hant, siteUrl, terms) : undefined
    const snapshot = join(folder, 'snapshot.db')
    const database = openSound(snapshot, log)
    const notes = freshNotes(database, log)
    const store = new SnapshotStore(snapshot)
    const releases = new Releases(join(folder, 'releases'))
    const derivatives = new Derivatives(join(folder, 'files'))
    const stopping = new AbortController()
    const cms = new Cms(cmsUrl, stopping.signal)
    const onReject = (rejected: Rejection) => log.error(rejectedWords(rejected))
    const sync = new Sync({ notes, derivatives, writer: new SnapshotWriter(database), cms, onReject })
    const ledger = new Ledger(database)
    const { drawer = new DrawingProcess(join(folder, 'posters'), log) } = options
    const search = new SearchIndex(join(folder, 'search.db'))
    const contents = { store, notes, ledger, releases, derivatives, search }
    const shop = { ...contents, bundle, drawer, siteUrl, imprint, twins, leniency }
    const served = new ServedSite(() => options.servedUrl ?? addressOf(server), siteUrl)
    const meter = new Metrics()
    const prover = new Prover(shop, served, log, retryOf(timing), meter)
    const purger = purgerOf(options, shop, meter)
    const press = new Press({ shop, sync, prover, purger, mayBegin: unlessHeld(cms), log, timing, meter })
    const rehearsals = new Rehearsals(shop, snapshot)
    const endpoints = [
      ...pressEndpoints(secret, press, rehearsals),
      previewEndpoint({ bundle, siteUrl, imprint, twins, cmsUrl, secret, snapshot }),
      metricsEndpoint(secret, press, meter),
      searchEndpoint({ shop, log, meter, ...options.searching }),
    ]
    const server = makeServer({ releases, siteUrl, cmsUrl, endpoints, log })
    const close = async () => {
      stopping.abort()
      await Promise.all([press.stop(), rehearsals.stop(), closeServer(server)])
      store.close()
      search.close()
      database.close()
      unlock()
    }
    return { press, server, start: () => press.start(), close }
  } catch (error) {
    unlock()
    throw error
  }
}

function freshNotes(database: DatabaseSync, log: Log): Notes {
  const notes = new Notes(database)
  if (dropStaleContent(notes)) log.info('内容快照将从采编系统重新取得。')
  return notes
}

const retryOf = ({ retryMs, longestRetryMs }: Timing) => ({
  firstMs: retryMs,
  longestMs: 4 * longestRetryMs,
})

function purgerOf({ purge, timing = usualTiming, log }: PressOptions, shop: Workshop, meter: Metrics) {
  const { retryMs } = timing
  // Nobody is in a hurry for a receiver that is away.
  const retry = { firstMs: retryMs, longestMs: 600 * retryMs }
  return purge ? new Purger({ shop, target: purge, log, meter, retry }) : null
}

function rejectedWords({ collection, id, problem }: Rejection): string {
  return `文档 ${collection}/${id} 不能上线，线上保留旧版：${problem}`
}

/** Where this machine reaches a server that listens. */
function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo // reason: it listens on a port, not a pipe
  return `http://127.0.0.1:${port}`
}

function openSound(snapshot: string, log: Log): DatabaseSync {
  const damaged = putAsideIfDamaged(snapshot)
  if (damaged !== null) {
    log.error(
      `快照文件已损坏，另存为 ${damaged}。内容将从采编系统重新取得；上线记录、证实记录和“停在某一版”的设置随之丢失。`,
    )
  }
  return openSnapshot(snapshot)
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
