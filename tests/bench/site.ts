import { parseArgs } from 'node:util'
import { auditedTemplates, lighthouse, type Category } from '../support/audit/lighthouse.ts'
import { pagesByTemplate } from '../support/audit/templates.ts'
import { startNewsroom } from '../support/newsroom.ts'
import { machine } from './machine.ts'
import { say, wholeNumber } from './options.ts'

/**
 * `npm run bench:site [-- --runs 3] [--json]`
 *
 * Loads the seed's pages as Lighthouse's mobile preset does (a mid phone, simulated slow 4G), each some times; the
 * median run counts, as Lighthouse's own advice is for a machine that does other things too.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, json: { type: 'boolean', default: false } },
})
const runs = wholeNumber('runs', values.runs)
const categories: Category[] = ['performance', 'accessibility', 'best-practices', 'seo']

const newsroom = await startNewsroom({ seed: 'content' })
try {
  const pages = await pagesByTemplate(newsroom.siteUrl)
  const figures = []
  for (const name of auditedTemplates) {
    const all = []
    for (let run = 0; run < runs; run++) all.push(await figuresOf(`${newsroom.siteUrl}${pages[name]}`))
    all.sort((a, b) => a.lcpMs - b.lcpMs)
    const figure = { page: name, ...all[Math.floor(runs / 2)] }
    say(JSON.stringify(figure))
    figures.push(figure)
  }
  const result = { machine: machine(), runs, figures }
  console.log(JSON.stringify(result, null, values.json ? 0 : 2))
} finally {
  await newsroom.stop()
}

async function figuresOf(url: string) {
  const { scores, audits } = await lighthouse(url, categories)
  const value = (id: string) => audits[id]?.numericValue ?? 0
  return {
    ...scores,
    fcpMs: Math.round(value('first-contentful-paint')),
    lcpMs: Math.round(value('largest-contentful-paint')),
    cls: value('cumulative-layout-shift'),
    blockedMs: Math.round(value('total-blocking-time')),
    kilobytes: Math.round(value('total-byte-weight') / 1024),
  }
}
