import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bareImprint } from '@guiyan/shared/imprint'
import { SnapshotStore } from '../../src/content/snapshot.ts'
import { siteTerms } from '../../src/zh-hant/terms.ts'
import { loadBundle } from '../bundle.ts'
import { Pacer } from '../pacer.ts'
import { publish } from '../publish.ts'
import { noDrawer } from '../posters/drawer.ts'
import { Derivatives } from '../pull/derivatives.ts'
import { SearchIndex } from '../search/search-index.ts'
import { Releases } from '../release/releases.ts'
import { Ledger } from '../ledger/ledger.ts'
import { Notes } from '../snapshot/notes.ts'
import { openSnapshot } from '../snapshot/open-snapshot.ts'
import { usualLeniency, type Workshop } from '../workshop.ts'
import { SnapshotWriter } from '../snapshot/snapshot-writer.ts'
import { type EditTimes, publishEdits } from './edits.ts'
import { fillPress } from './fill.ts'
import { type Steps, timeSteps } from './steps.ts'

/**
 * `node site/press/bench/full.ts --articles N [--hans] [--steps] [--edits M] [--bundle FOLDER]`
 *
 * What one full publish of N articles costs a press that was just started: CPU, memory, and with `--steps` where
 * the time goes (the profiler itself costs some). `--edits` then publishes single edits.
 * Prints JSON.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    steps: { type: 'boolean', default: false },
    /** Without twins in traditional characters. */
    hans: { type: 'boolean', default: false },
    edits: { type: 'string', default: '0' },
    bundle: { type: 'string', default: resolve(import.meta.dirname, '../../dist/press') },
    /** Set by ourselves: the folder to publish in. */
    folder: { type: 'string' },
  },
})
/** As .launch/serve/parts.mjs starts a press. */
const pressFlags = ['--max-semi-space-size=4', '--heap-growing-percent=100']

/** Publishes in a fresh process, so that nothing is warm and its memory is its own. */
function runApart(articles: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-bench-'))
  try {
    fillPress(folder, articles)
    const own = [import.meta.filename, '--folder', folder, ...process.argv.slice(2)]
    execFileSync(process.execPath, [...pressFlags, ...own], { stdio: 'inherit' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(folder: string, edits: number) {
  const bundle = await loadBundle(values.bundle)
  const siteUrl = 'http://bench.example'
  const database = openSnapshot(join(folder, 'snapshot.db'))
  const shop = {
    bundle,
    store: new SnapshotStore(join(folder, 'snapshot.db')),
    notes: new Notes(database),
    ledger: new Ledger(database),
    leniency: usualLeniency,
    releases: new Releases(join(folder, 'releases')),
    derivatives: new Derivatives(join(folder, 'files')),
    drawer: noDrawer,
    siteUrl,
    twins: values.hans ? undefined : await bundle.loadTwins('tw', siteUrl, siteTerms(null)),
    imprint: bareImprint,
    search: new SearchIndex(join(folder, 'search.db')),
  }
  const full = await fullPublish(shop)
  const each: EditTimes | null =
    edits > 0 ? await publishEdits(shop, new SnapshotWriter(database), edits) : null
  return { ...full, ...(each && { edits: each, rssMbAfterEdits: rssMb() }) }
}

async function fullPublish(shop: Workshop) {
  const began = performance.now()
  const before = process.cpuUsage()
  let pages = 0
  const work = async () => {
    pages = (await publish(shop, new Pacer(new AbortController().signal), async () => {})).pagesRendered
  }
  const steps: Steps | undefined = values.steps ? await timeSteps(work) : void (await work())
  const { user, system } = process.cpuUsage(before)
  return {
    pages,
    userSeconds: user / 1e6,
    systemSeconds: system / 1e6,
    wallSeconds: Math.round(performance.now() - began) / 1000,
    rssMb: rssMb(),
    ...(steps && { stepsMs: steps }),
  }
}

const rssMb = () => Math.round(process.memoryUsage.rss() / 2 ** 20)

if (values.folder === undefined) runApart(Number(values.articles))
else console.log(JSON.stringify(await measure(values.folder, Number(values.edits))))
