import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  astroBuild,
  astroIncrementalBuild,
  type Build,
  eleventyBuild,
  hugoBuild,
  pressBuild,
} from './compare/builds.ts'
import { cannotMeasure } from './compare/cost.ts'
import { round } from './figures.ts'
import { machine } from './machine.ts'
import { measure } from './newsroom/publish-run.ts'
import { startFilledNewsroom } from './newsroom/filled-newsroom.ts'
import { say, wholeNumber } from './options.ts'

/**
 * `npm run bench:compare -- --articles N [--publishes M] [--json]`
 *
 * Side by side, of equal content, one after the other: edits in our newsroom until they are proven live; a full
 * render by a fresh press; `astro build`; Astro's incremental build of one changed article; Hugo; Eleventy.
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
const unmeasurable = cannotMeasure()
if (unmeasurable) {
  console.error(unmeasurable)
  process.exit(2)
}

const on = machine()
const newsroom = await startFilledNewsroom(articles)
const scratch = mkdtempSync(join(tmpdir(), 'guiyan-compare-'))
try {
  const edits = await measure(newsroom, articles, publishes, 1)
  say(`p50 ${edits.p50Ms} ms, p99 ${edits.p99Ms} ms`)
  // Nothing else runs beside the builds, and the snapshot is whole.
  await Promise.all([newsroom.press.stop(), newsroom.cms.stop()])
  const ground = { pressFolder: join(newsroom.dataDir, 'press'), scratch }
  const builds: Build[] = []
  for (const build of [pressBuild, hugoBuild, eleventyBuild, astroBuild, astroIncrementalBuild]) {
    say(`${build.name} …`)
    builds.push(await build(ground))
  }
  report({ machine: on, edits, builds })
} finally {
  await newsroom.stop()
  rmSync(scratch, { recursive: true, force: true })
}

type Report = {
  machine: ReturnType<typeof machine>
  edits: Awaited<ReturnType<typeof measure>>
  builds: Build[]
}

function report({ machine, edits, builds }: Report): void {
  const done = (name: string) => builds.find((build) => build.name.startsWith(name) && !('missing' in build))
  const [press, hugo, incremental] = [done('press'), done('hugo'), done('astro incremental')]
  const result = {
    articles,
    machine,
    edits,
    builds,
    /** The bars: at least 40, at most 1. Null where one of the two was not measured. */
    incrementalToEdit:
      incremental && 'wallSeconds' in incremental
        ? round((incremental.wallSeconds * 1000) / edits.p50Ms)
        : null,
    pressToHugoCpu:
      press && hugo && 'cpuSeconds' in press && 'cpuSeconds' in hugo
        ? round(press.cpuSeconds / hugo.cpuSeconds, 2)
        : null,
  }
  if (values.json) return console.log(JSON.stringify(result))
  console.table([edits])
  console.table(builds)
  console.log(
    `incremental Astro / our edit: ${result.incrementalToEdit}×; press CPU / Hugo CPU: ${result.pressToHugoCpu}`,
  )
}
