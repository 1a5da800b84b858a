import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { bareImprint } from '@guiyan/shared/imprint'
import pino from 'pino'
import { openPress } from '../open-press.ts'
import { noDrawer } from '../posters/drawer.ts'
import { searchEntry } from '../../src/search/entry.ts'
import { SnapshotStore } from '../../src/content/snapshot.ts'
import { SearchIndex } from '../search/search-index.ts'
import { fillPress } from './fill.ts'
import { hostileQuestions, questions } from './questions.ts'

/**
 * `npm run bench:search -- --articles 10000 [--rounds 40]`
 *
 * A press of that many articles is asked over HTTP, one question after another: how long until the whole page is there,
 * and how much of the processor's time, by kind of question; and what the index costs: to fill, a changed article, bytes,
 * memory. As JSON.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '40' },
    bundle: { type: 'string', default: resolve(import.meta.dirname, '../../dist/press') },
    folder: { type: 'string' },
  },
})

if (values.folder) process.stdout.write(`${JSON.stringify(await measure(values.folder), null, 2)}\n`)
else runApart(Number(values.articles))

/** In a fresh process: nothing is warm, and its memory is its own. */
function runApart(articles: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-bench-'))
  try {
    fillPress(folder, articles)
    const flags = ['--max-semi-space-size=4', '--heap-growing-percent=100']
    const own = [...flags, import.meta.filename, '--folder', folder, ...process.argv.slice(2)]
    execFileSync(process.execPath, own, { stdio: 'inherit' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(folder: string) {
  const press = await openPress({
    folder,
    bundleFolder: values.bundle,
    // Nobody is there: the snapshot is all.
    cmsUrl: 'http://127.0.0.1:9',
    siteUrl: 'http://bench.example',
    imprint: bareImprint,
    secret: 'a secret of the benchmark, long enough',
    log: pino({ level: 'silent' }),
    drawer: noDrawer,
    searching: { limits: { questions: 1e9, seconds: 1, atOnce: 2, waiting: 100 } },
  })
  press.server.listen(0, '127.0.0.1')
  await once(press.server, 'listening')
  const { port } = press.server.address() as AddressInfo // reason: it listens on a port, not a pipe
  const url = `http://127.0.0.1:${port}`
  press.start()
  await until(url, '/healthz', (response) => response.status === 200)
  const rssMb = { published: rss(), indexed: 0, asked: 0 }
  const began = performance.now()
  await until(url, '/search/?q=%E6%B3%89%E5%B7%9E', (response) => response.status === 200)
  const fillSeconds = round((performance.now() - began) / 1000)
  rssMb.indexed = rss()
  const readers = await ask(url, questions)
  const hostile = await ask(url, hostileQuestions)
  rssMb.asked = rss()
  await press.close()
  const indexMb = round(statSync(join(folder, 'search.db')).size / 1e6)
  return {
    articles: Number(values.articles),
    fillSeconds,
    indexMb,
    rssMb,
    changeMs: changes(folder),
    readers,
    hostile,
  }
}

/** Milliseconds that questions took: of the clock, and of the processor. */
type Times = { wall: number[]; cpu: number[] }

async function ask(url: string, questionsOf: Record<string, string[]>) {
  const all: Times = { wall: [], cpu: [] }
  const kinds: Record<string, object> = {}
  for (const [kind, typed] of Object.entries(questionsOf)) {
    const times: Times = { wall: [], cpu: [] }
    // The first round is not counted: it loads dictionaries and is compiled.
    for (let round = 0; round <= Number(values.rounds); round++)
      for (const question of typed) {
        const [wall, cpu] = await timed(`${url}/search/?${question}`)
        if (round === 0) continue
        times.wall.push(wall)
        times.cpu.push(cpu)
      }
    all.wall.push(...times.wall)
    all.cpu.push(...times.cpu)
    kinds[kind] = spreads(times)
  }
  return { kinds, all: spreads(all) }
}

/** On a busy machine the processor's time says more; it has that of asking in it. */
async function timed(address: string): Promise<[wall: number, cpu: number]> {
  const before = process.cpuUsage()
  const began = performance.now()
  const response = await fetch(address)
  await response.arrayBuffer()
  const wall = performance.now() - began
  if (response.status !== 200) throw new Error(`${address}: ${response.status}`)
  const { user, system } = process.cpuUsage(before)
  return [wall, (user + system) / 1000]
}

function spreads({ wall, cpu }: Times) {
  return { wall: spread(wall), cpu: spread(cpu) }
}

/** What it costs to index an article anew, as a publish does it. */
function changes(folder: string) {
  const index = new SearchIndex(join(folder, 'search.db'))
  const store = new SnapshotStore(join(folder, 'snapshot.db'))
  const times: number[] = []
  for (const id of store.list('articles', 'all', 200)) {
    const began = performance.now()
    const entry = searchEntry(store, 'articles', id)
    index.inTransaction(() => {
      index.put(
        { collection: 'articles', id },
        entry && { ...entry, lines: [...entry.lines, '改过'] },
        2 ** 30,
      )
    })
    times.push(performance.now() - began)
  }
  index.close()
  store.close()
  return spread(times)
}

async function until(url: string, path: string, isReady: (response: Response) => boolean): Promise<void> {
  for (;;) {
    const response = await fetch(url + path)
    await response.arrayBuffer()
    if (isReady(response)) return
    await wait(20)
  }
}

function spread(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN)
  return { p50: at(0.5), p99: at(0.99), max: at(1), count: sorted.length }
}

function rss(): number {
  return Math.round(process.memoryUsage().rss / 1e6)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
