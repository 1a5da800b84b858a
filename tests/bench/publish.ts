import pidusage from 'pidusage'
import { parseArgs } from 'node:util'
import { join } from 'node:path'
import { startNewsroom, workspace, type Newsroom } from '../support/newsroom.ts'
import { startNode, untilExit } from '../support/process.ts'
import { isLive, read, readUntil } from '../support/reader.ts'

/**
 * `npm run bench:publish -- --articles N --publishes M [--json]`
 *
 * Fills a new installation with N articles, starts the real CMS and press, then edits M articles one after the
 * other over REST as an editor would. Each is timed from the request until the *served* page shows the change.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    publishes: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
  },
})
const articles = wholeNumber('articles', values.articles)
const publishes = wholeNumber('publishes', values.publishes)
const say = (line: string) => console.error(line)

const newsroom = await startNewsroom({ fill: (env) => fill(env, articles) })
try {
  const pages = await waitForAll(newsroom)
  const before = await cost(newsroom)
  const times = await publishAll(newsroom)
  const after = await cost(newsroom)
  const result = {
    articles,
    publishes,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    pagesRendered: (await pagesRendered(newsroom)) - pages,
    pressRssMb: Math.round(after.pressRssBytes / 2 ** 20),
    cpuSeconds: round((after.cpuMs - before.cpuMs) / 1000),
  }
  if (values.json) console.log(JSON.stringify(result))
  else console.table([result])
} finally {
  await newsroom.stop()
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) {
    console.error(`--${name} 须为正整数 (must be a whole number above 0): ${text}`)
    process.exit(2)
  }
  return number
}

async function fill(env: Record<string, string>, count: number): Promise<void> {
  say(`filling in ${count} articles …`)
  const args = ['src/bench/fill.ts', String(count)]
  const running = startNode({ args, cwd: join(workspace, 'cms'), env })
  if ((await untilExit(running)) !== 0) throw new Error(running.output())
}

/** Waits until the first release is up and noted; returns how many pages it took. */
async function waitForAll({ siteUrl }: Newsroom): Promise<number> {
  say('waiting for the first release …')
  const isDone = ({ html }: { html: string }) => {
    const { pagesRendered, behind } = JSON.parse(html)
    return pagesRendered > 0 && behind === 0
  }
  const { html } = await readUntil(`${siteUrl}/healthz`, isDone, 900_000)
  return JSON.parse(html).pagesRendered
}

async function pagesRendered({ siteUrl }: Newsroom): Promise<number> {
  return JSON.parse((await read(`${siteUrl}/healthz`)).html).pagesRendered
}

async function publishAll({ admin }: Newsroom): Promise<number[]> {
  say(`publishing ${publishes} edits …`)
  const { docs } = (
    await admin.get(
      `/api/articles?limit=${publishes}&depth=0&select[slug]=true&select[siteUrl]=true&select[publishedAt]=true`,
    )
  ).body
  const times: number[] = []
  for (let n = 0; n < publishes; n++) {
    const article = docs[n % docs.length]
    const words = `第${n + 1}次修改：${crypto.randomUUID()}`
    const start = performance.now()
    await admin.update('articles', article.id, { headline: words, _status: 'published' }, '?depth=0')
    await readUntil(article.siteUrl, isLive(words), 60_000)
    times.push(performance.now() - start)
  }
  return times
}

/** CPU time so far of CMS and press together, and the press's memory now. */
async function cost({ cms, press }: Newsroom) {
  const [ofCms, ofPress] = await Promise.all([cms, press].map(({ child }) => pidusage(child.pid ?? 0)))
  if (!ofCms || !ofPress) throw new Error('a process is gone')
  return { cpuMs: ofCms.ctime + ofPress.ctime, pressRssBytes: ofPress.memory }
}

function percentile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN)
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
