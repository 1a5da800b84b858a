import { setTimeout as wait } from 'node:timers/promises'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { read, readUntil } from '../support/reader.ts'
import { type Acknowledged, Publisher } from './publisher.ts'

/** What was killed how often, and what the CMS acknowledged meanwhile. Times are milliseconds. */
export type NewsroomReport = {
  kills: { cms: number; press: number }
  publishes: number
  longestMs: number
  failures: string[]
}

const liveWithinMs = 60_000
const publishersAtOnce = 3
// Steps that a press only comes by when it works, not while it starts.
const points = [
  'pull:9',
  'snapshot-write:2',
  'render:9',
  'stage:9',
  'swap:1',
  'swap:2',
  'note:2',
  'receipt:3',
]

/**
 * Kills the real CMS and the real press in turn, each under publishes, and checks after each return that all
 * that the CMS acknowledged is live, and that readers were answered while only the CMS was dead.
 * @param kills of each of the two
 */
export async function runNewsroomKills(kills: number): Promise<NewsroomReport> {
  const report: NewsroomReport = { kills: { cms: 0, press: 0 }, publishes: 0, longestMs: 0, failures: [] }
  const newsroom = await startNewsroom()
  const publishers = Array.from(
    { length: publishersAtOnce },
    (_, at) => new Publisher(newsroom, `第${at}人第`),
  )
  const acknowledged = () => publishers.flatMap((publisher) => publisher.acknowledged)
  try {
    for (let kill = 0; kill < 2 * kills; kill++) {
      for (const publisher of publishers) publisher.start()
      const kind = kill % 2 === 0 ? 'cms' : 'press'
      const readable = acknowledged()
      const returned =
        kind === 'cms' ? await killCms(newsroom, readable, report) : await killPress(newsroom, kill)
      report.kills[kind]++
      await Promise.all(publishers.map((publisher) => publisher.stop()))
      for (const article of acknowledged()) await untilLive(newsroom, article, returned, report)
      report.longestMs = Math.max(report.longestMs, Math.round(performance.now() - returned))
      report.publishes = publishers.reduce((sum, publisher) => sum + publisher.publishes, 0)
    }
  } finally {
    await Promise.all(publishers.map((publisher) => publisher.stop()))
    await newsroom.stop()
  }
  return report
}

/** @param readable articles that were live before @returns when the CMS was back */
async function killCms(
  newsroom: Newsroom,
  readable: Acknowledged[],
  report: NewsroomReport,
): Promise<number> {
  await wait(300 + Math.random() * 700)
  await newsroom.cms.stop('SIGKILL')
  const starting = newsroom.startCms()
  for (const { siteUrl } of readable) {
    const { status } = await read(siteUrl)
    if (status !== 200) report.failures.push(`${siteUrl} answered ${status} while the CMS was dead`)
  }
  await starting
  return performance.now()
}

/** @returns when the press was back */
async function killPress(newsroom: Newsroom, kill: number): Promise<number> {
  await newsroom.press.stop('SIGKILL')
  newsroom.env['GUIYAN_FAIL_POINT'] = points[(kill >> 1) % points.length] ?? ''
  await newsroom.startPress()
  const { child } = newsroom.press
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((resolve) => child.once('exit', resolve))
  delete newsroom.env['GUIYAN_FAIL_POINT']
  await newsroom.startPress()
  return performance.now()
}

async function untilLive(
  newsroom: Newsroom,
  article: Acknowledged,
  returned: number,
  report: NewsroomReport,
): Promise<void> {
  const { body } = await newsroom.admin.get(`/api/articles/${article.id}?depth=0`)
  const { headline, tried } = article
  if (![headline, ...tried].includes(body?.headline))
    report.failures.push(`article ${article.id} was ${headline}, and is ${String(body?.headline)}`)
  const left = liveWithinMs - (performance.now() - returned)
  await readUntil(
    article.siteUrl,
    ({ status, html }) => status === 200 && html.includes(`>${String(body?.headline)}<`),
    Math.max(left, 1),
  ).catch((error: unknown) => report.failures.push(String(error).slice(0, 300)))
}
