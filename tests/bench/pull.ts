import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pidusage from 'pidusage'
import { freePort } from '../support/free-port.ts'
import { startOtherPress, type OtherPress } from '../support/other-press.ts'
import { round } from './figures.ts'
import { machine } from './machine.ts'
import { startFilledNewsroom, type FilledNewsroom } from './newsroom/filled-newsroom.ts'
import { say, wholeNumber } from './options.ts'

/**
 * `npm run bench:pull -- [--presses 1,20] [--articles 1000] [--seconds 60] [--json]`
 *
 * What presses cost a CMS in which nobody works: CPU seconds of its process for one press's comparison of everything (it makes one when it
 * starts), the first and one soon after; and a minute, with no press and with so many, each a real one with a disk of its own whose first
 * release is live.
 */
const { values } = parseArgs({
  options: {
    presses: { type: 'string', default: '1,20' },
    articles: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
  },
})
const counts = values.presses.split(',').map((text) => wholeNumber('presses', text))
const articles = wholeNumber('articles', values.articles)
const seconds = wholeNumber('seconds', values.seconds)
const settleMs = 15_000

const on = machine()
const newsroom = await startFilledNewsroom(articles)
const others: OtherPress[] = []
const runs: { presses: number; cpuSecondsAMinute: number }[] = []
const comparisons: number[] = []
try {
  await newsroom.press.stop()
  for (let n = 0; n < 2; n++) comparisons.push(await comparisonCost(newsroom))
  runs.push({ presses: 0, cpuSecondsAMinute: await idleCost(newsroom) })
  for (const count of counts) {
    await pressesUpTo(newsroom, count)
    runs.push({ presses: count, cpuSecondsAMinute: await idleCost(newsroom) })
  }
} finally {
  await Promise.all(others.map((press) => press.stop()))
  await newsroom.stop()
}
if (values.json) console.log(JSON.stringify({ ...on, articles, seconds, comparisons, runs }))
else {
  console.table(runs)
  console.log(`CPU seconds of the CMS for a comparison: ${comparisons.join(', then ')}`)
}

/** The newsroom's own press has the first release, so all that it does at its start is to compare. */
async function comparisonCost(room: FilledNewsroom): Promise<number> {
  say('a comparison …')
  const before = await cpuMs(room)
  await room.startPress()
  await wait(settleMs)
  const spent = (await cpuMs(room)) - before
  await room.press.stop()
  return round(spent / 1000, 2)
}

async function cpuMs({ cms }: FilledNewsroom): Promise<number> {
  return (await pidusage(cms.child.pid ?? 0)).ctime
}

async function idleCost(room: FilledNewsroom): Promise<number> {
  say('letting things settle …')
  await wait(settleMs)
  const before = await cpuMs(room)
  await wait(seconds * 1000)
  return round(((await cpuMs(room)) - before) / 1000 / (seconds / 60), 2)
}

/** Starts presses one after the other, each once the one before has its first release. */
async function pressesUpTo(room: FilledNewsroom, count: number): Promise<void> {
  while (others.length < count) {
    say(`press ${others.length + 1} of ${count} …`)
    const press = await startOtherPress(room, await freePort())
    others.push(press)
    while (!(await isReady(press))) await wait(200)
  }
}

/** A press that renders everything may let a connection go; the next question tells. */
async function isReady({ url }: OtherPress): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
}
