import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SnapshotStore } from '../../src/content/snapshot.ts'
import { loadBundle } from '../bundle.ts'
import { Pacer } from '../pacer.ts'
import { publish } from '../publish.ts'
import { Derivatives } from '../pull/derivatives.ts'
import { Releases } from '../release/releases.ts'
import { Ledger } from '../ledger/ledger.ts'
import { Notes } from '../snapshot/notes.ts'
import { usualLeniency } from '../workshop.ts'
import { openSnapshot } from '../snapshot/open-snapshot.ts'
import { fillPress } from './fill.ts'
import { type Steps, timeSteps } from './steps.ts'

/**
 * `node site/press/bench/full.ts --articles N [--steps] [--bundle FOLDER]`
 *
 * What one full publish of N articles costs a press that was just started: CPU, memory, and with `--steps` where
 * the time goes (the profiler itself costs some). The filled folder is kept for the next run. Prints JSON.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    steps: { type: 'boolean', default: false },
    bundle: { type: 'string', default: resolve(import.meta.dirname, '../../dist/press') },
    /** Set by ourselves: the folder to publish in. */
    folder: { type: 'string' },
  },
})
if (values.folder === undefined) runApart(Number(values.articles))
else console.log(JSON.stringify(await fullPublish(values.folder, values.bundle, values.steps)))

/** Publishes in a fresh process, so that nothing is warm and its memory is its own. */
function runApart(articles: number): void {
  const filled = join(tmpdir(), `guiyan-bench-${process.getuid?.() ?? 0}`, String(articles))
  if (!existsSync(filled)) fillPress(filled, articles)
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-bench-'))
  try {
    cpSync(filled, folder, { recursive: true })
    const own = ['--folder', folder, '--bundle', values.bundle, ...(values.steps ? ['--steps'] : [])]
    execFileSync(process.execPath, ['--max-semi-space-size=4', import.meta.filename, ...own], {
      stdio: 'inherit',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function fullPublish(folder: string, bundleFolder: string, withSteps: boolean) {
  const bundle = await loadBundle(bundleFolder)
  const database = openSnapshot(join(folder, 'snapshot.db'))
  const shop = {
    bundle,
    store: new SnapshotStore(join(folder, 'snapshot.db')),
    notes: new Notes(database),
    ledger: new Ledger(database),
    leniency: usualLeniency,
    releases: new Releases(join(folder, 'releases')),
    derivatives: new Derivatives(join(folder, 'files')),
    siteUrl: 'http://bench.example',
  }
  const began = performance.now()
  const before = process.cpuUsage()
  let pages = 0
  const work = async () => {
    pages = (await publish(shop, new Pacer(new AbortController().signal))).pagesRendered
  }
  const steps: Steps | undefined = withSteps ? await timeSteps(work) : void (await work())
  const { user, system } = process.cpuUsage(before)
  const rss = process.memoryUsage.rss()
  return {
    pages,
    userSeconds: user / 1e6,
    systemSeconds: system / 1e6,
    wallSeconds: Math.round(performance.now() - began) / 1000,
    rssMb: Math.round(rss / 2 ** 20),
    maxRssMb: Math.round(process.resourceUsage().maxRSS / 2 ** 10),
    ...(steps && { stepsMs: steps }),
  }
}
