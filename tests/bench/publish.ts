import { parseArgs } from 'node:util'
import { round } from './figures.ts'
import { publishRun } from './newsroom/publish-run.ts'
import { wholeNumber } from './options.ts'

/**
 * `npm run bench:publish -- --articles N --publishes M [--clients C] [--json]`, or `--sizes 100,1000,10000`
 *
 * Fills a new installation with N articles, starts the real CMS and press, and once the press is idle edits M
 * articles over REST as editors would: one after the other, or by C clients at once. Each is timed from the request
 * until the *served* page shows the change and the press holds the receipt for that revision.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    publishes: { type: 'string', default: '100' },
    clients: { type: 'string', default: '1' },
    sizes: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const publishes = wholeNumber('publishes', values.publishes)
const clients = wholeNumber('clients', values.clients)
const sizes = (values.sizes ?? values.articles).split(',').map((text) => wholeNumber('articles', text))

const runs = []
for (const articles of sizes) runs.push(await publishRun(articles, publishes, clients))
const [first, last] = [runs[0], runs.at(-1)]
const ratio = first && last ? round(last.p50Ms / first.p50Ms, 2) : null
const result = values.sizes === undefined ? first : { runs, p50Ratio: ratio }
if (values.json) console.log(JSON.stringify(result))
else {
  console.table(runs)
  if (values.sizes !== undefined)
    console.log(`p50 at ${last?.articles} / p50 at ${first?.articles}: ${ratio}`)
}
