import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { percentile, round } from './figures.ts'
import { machine } from './machine.ts'
import { startFilledNewsroom } from './newsroom/filled-newsroom.ts'
import { startServers } from './nginx/servers.ts'
import { wrk } from './nginx/wrk.ts'
import { say, wholeNumber } from './options.ts'

/**
 * `npm run bench:nginx [-- --articles 1000 --rounds 9 --seconds 4]`
 *
 * Requests a second that nginx answers from a press's `current/`, with our example as it is, and from a plain folder
 * with the same files: every page in turn, in rounds that take turns. The bar is 0.95 of the plain folder's median. `bare`: the
 * folder without our configuration; `compressed`: `current/` as browsers ask. CPU of nginx a request says more on a busy machine.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '4' },
  },
})
type Measured = { perSecond: number; cpuMicros: number }
const kinds = ['current', 'plain', 'bare', 'compressed'] as const
type Kind = (typeof kinds)[number]
const bar = 0.95
const connections = 32
const number = (name: keyof typeof values) => wholeNumber(name, values[name])
const [articles, turns, seconds] = [number('articles'), number('rounds'), number('seconds')]

const newsroom = await startFilledNewsroom(articles)
try {
  // What stands in the release is measured, not what the press does beside.
  await Promise.all([newsroom.press.stop(), newsroom.cms.stop()])
  const current = join(newsroom.dataDir, 'press', 'releases', 'current')
  const [plain, pathsFile] = [join(newsroom.dataDir, 'plain'), join(newsroom.dataDir, 'paths')]
  execFileSync('cp', ['-rL', `${current}/`, plain])
  const paths = pagesOf(plain)
  writeFileSync(pathsFile, paths.join('\n'))
  const servers = await startServers(join(newsroom.dataDir, 'nginx'), current, plain)
  try {
    const before = machine()
    const measured = new Map<Kind, Measured[]>()
    for (let turn = 0; turn < turns; turn++) {
      for (const kind of turn % 2 === 0 ? kinds : kinds.toReversed()) {
        const headers = kind === 'compressed' ? ['Accept-Encoding: gzip'] : []
        const url = servers[kind === 'compressed' ? 'current' : kind]
        const cpu = await servers.cpuSeconds()
        const { perSecond, count } = await wrk({ url, pathsFile, seconds, connections, headers })
        const cpuMicros = round((((await servers.cpuSeconds()) - cpu) * 1e6) / count)
        measured.set(kind, [...(measured.get(kind) ?? []), { perSecond: Math.round(perSecond), cpuMicros }])
      }
      say(`round ${turn + 1} of ${turns}`)
    }
    const median = (kind: Kind, of: keyof Measured) => {
      const all = measured.get(kind) ?? []
      return percentile(
        all.map((each) => each[of]),
        0.5,
      )
    }
    const medians = kinds.map((kind) => [
      kind,
      { perSecond: median(kind, 'perSecond'), cpuMicros: median(kind, 'cpuMicros') },
    ])
    const ratio = round(median('current', 'perSecond') / median('plain', 'perSecond'), 3)
    const ratioOfCpu = round(median('plain', 'cpuMicros') / median('current', 'cpuMicros'), 3)
    const given = { machine: before, articles, pages: paths.length, turns, seconds, connections }
    const outcome = { medians: Object.fromEntries(medians), ratio, bar, met: ratio >= bar, ratioOfCpu }
    console.log(JSON.stringify({ ...given, ...outcome, rounds: Object.fromEntries(measured) }, null, 2))
    process.exitCode = ratio >= bar ? 0 : 1
  } finally {
    servers.stop()
  }
} finally {
  await newsroom.stop()
}

/** The address of every page below a folder. */
function pagesOf(folder: string, below = '/'): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? pagesOf(folder, `${below}${entry.name}/`)
      : entry.name === 'index.html'
        ? [below]
        : [],
  )
}
