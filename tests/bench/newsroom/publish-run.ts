import pidusage from 'pidusage'
import type { Newsroom } from '../../support/newsroom.ts'
import { percentile, round } from '../figures.ts'
import { say } from '../options.ts'
import { editAtOnce, editInTurn } from './edits.ts'
import { type FilledNewsroom, startFilledNewsroom } from './filled-newsroom.ts'

/** Fills a newsroom of its own, publishes edits in it and takes it away again. */
export async function publishRun(articles: number, publishes: number, clients: number) {
  const newsroom = await startFilledNewsroom(articles)
  try {
    return await measure(newsroom, articles, publishes, clients)
  } finally {
    await newsroom.stop()
  }
}

/** What `bench:publish` reports of edits in a newsroom that is idle. Times are from the request until proven live. */
export async function measure(
  newsroom: FilledNewsroom,
  articles: number,
  publishes: number,
  clients: number,
) {
  say(`publishing ${publishes} edits …`)
  const before = await costs(newsroom)
  const began = performance.now()
  const edits = clients > 1 ? await together(newsroom, publishes, clients) : await inTurn(newsroom, publishes)
  const seconds = (performance.now() - began) / 1000
  const after = await costs(newsroom)
  return {
    articles,
    publishes,
    clients,
    ...edits,
    pagesRendered: after.pages - before.pages,
    releases: after.release - before.release,
    seconds: round(seconds),
    pressRssMb: Math.round(after.pressRssBytes / 2 ** 20),
    cpuSeconds: round((after.cpuMs - before.cpuMs) / 1000),
    fillSeconds: round(newsroom.fillSeconds),
    firstReleaseSeconds: round(newsroom.firstReleaseSeconds),
  }
}

async function inTurn(newsroom: FilledNewsroom, publishes: number) {
  const times = await editInTurn(newsroom, publishes)
  const proven = times.map(({ provenMs }) => provenMs)
  const live = times.map(({ liveMs }) => liveMs)
  return {
    p50Ms: percentile(proven, 0.5),
    p99Ms: percentile(proven, 0.99),
    liveP50Ms: percentile(live, 0.5),
    liveP99Ms: percentile(live, 0.99),
    savedP50Ms: percentile(
      times.map(({ savedMs }) => savedMs),
      0.5,
    ),
    acknowledged: times.length,
    live: times.length,
    proven: proven.length,
  }
}

async function together(newsroom: FilledNewsroom, publishes: number, clients: number) {
  const { acknowledged, live, provenMs } = await editAtOnce(newsroom, publishes, clients)
  return {
    p50Ms: percentile(provenMs, 0.5),
    p99Ms: percentile(provenMs, 0.99),
    acknowledged,
    live,
    proven: provenMs.length,
  }
}

/** CPU time so far of CMS and press together, the press's memory now, and what it has done. */
async function costs({ cms, press, asksPress }: FilledNewsroom) {
  const [ofCms, ofPress] = await Promise.all([cms, press].map(usage))
  const { pagesRendered } = await asksPress.health()
  const [newest] = await asksPress.releases()
  if (!ofCms || !ofPress) throw new Error('a process is gone')
  return {
    cpuMs: ofCms.ctime + ofPress.ctime,
    pressRssBytes: ofPress.memory,
    pages: pagesRendered,
    release: newest?.number ?? 0,
  }
}

function usage({ child }: Newsroom['cms']) {
  return pidusage(child.pid ?? 0)
}
