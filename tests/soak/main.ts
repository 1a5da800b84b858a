import { parseArgs } from 'node:util'
import { type Api, signIn } from '../support/api.ts'
import { machine } from '../bench/machine.ts'
import { say, wholeNumber } from '../bench/options.ts'
import { adminAccount } from '../support/newsroom.ts'
import { Desk } from './editors/desk.ts'
import { Editor } from './editors/editor.ts'
import { hireEditors } from './editors/hire.ts'
import { Failures } from './failures.ts'
import { checkSites, checkWrites } from './final-checks.ts'
import { type Installation, startInstallation } from './installation.ts'
import { Killer } from './killer.ts'
import { LiveWatch } from './live-watch.ts'
import { MemoryWatch } from './memory.ts'
import { Outages } from './outages.ts'
import { Readers } from './readers/readers.ts'
import { reportOf } from './report.ts'

/**
 * `npm run test:soak [-- --minutes 10 --editors 20 --readers 200 --think 5 --gap 8]`
 *
 * A large installation on one machine (a replica set of three mongod, versitygw, two CMS, nginx, three presses), worked on and read from, while
 * each of its processes in turn is killed and started again. `think`: seconds between an editor's deeds; `gap`: between kills.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    editors: { type: 'string', default: '20' },
    readers: { type: 'string', default: '200' },
    think: { type: 'string', default: '5' },
    gap: { type: 'string', default: '8' },
  },
})
const number = (name: keyof typeof values) => wholeNumber(name, values[name])
const options = { minutes: number('minutes'), editors: number('editors'), readers: number('readers') }
const [thinkMs, gapMs] = [1000 * number('think'), 1000 * number('gap')]

const before = machine()
const [outages, failures] = [new Outages(), new Failures()]
const installation = await startInstallation(outages, failures)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void installation.stop().finally(() => process.exit(130)))
try {
  say(`all ${installation.parts.length} processes serve`)
  await soak(installation)
} finally {
  await installation.stop()
}

async function soak({ cmsUrl, cmsUrls, sites, parts }: Installation): Promise<void> {
  const watch = new LiveWatch(sites, outages, failures)
  const desk = new Desk(outages, failures, (article) => watch.expect(article))
  const { editors: people } = await hireEditors(cmsUrl, options.editors)
  const editors = people.map((api, at) => new Editor(api, `甲${at}`, thinkMs, desk))
  const readers = new Readers(options.readers, sites, watch.live, outages, failures)
  const killer = new Killer(parts, gapMs, (line) =>
    say(`${line}; ${desk.articles.length} articles, ${failures.count} failures`),
  )
  const memory = new MemoryWatch(parts)
  const began = performance.now()
  for (const each of [watch, readers, ...editors]) each.start()
  await killer.run(began + options.minutes * 60_000)
  await Promise.all(editors.map((editor) => editor.stop()))
  await watch.untilAllLive()
  const seconds = (performance.now() - began) / 1000
  await readers.stop()
  await watch.stop()
  memory.stop()
  say('all is quiet; now the checks')
  const checkers: Api[] = []
  for (const url of cmsUrls) checkers.push(await signIn(url, adminAccount))
  await checkWrites(desk, checkers, failures)
  await checkSites(desk, sites, failures)
  const figures = reportOf({
    seconds,
    before,
    desk,
    failures,
    killer,
    outages,
    readers: readers.figures,
    watch,
    memory,
  })
  console.log(JSON.stringify({ options, ...figures }, null, 2))
  process.exitCode = failures.count === 0 ? 0 : 1
}
