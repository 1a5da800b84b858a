import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { workspace } from '../support/newsroom.ts'
import { say } from './options.ts'
import { barsTable, buildsTable, editsTable, machineLine, rushLine } from './report/tables.ts'
import type { Comparison, Figures, Rush } from './report/figures-of-a-run.ts'

/**
 * `npm run bench:report [-- --sizes 100,1000,10000,100000]`
 *
 * Runs every benchmark, one after the other, and writes the figures into docs/benchmarks.md. With `--from FILE` it
 * writes those of an earlier run (tests/results/bench.json) again.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000,100000' },
    publishes: { type: 'string', default: '100' },
    from: { type: 'string' },
  },
})

const figures = values.from ? read(values.from) : runAll(values.sizes.split(','), values.publishes)
const page = join(workspace, 'docs/benchmarks.md')
const [before = '', after = ''] = readFileSync(page, 'utf8').split(/<!-- figures -->[^]*<!-- \/figures -->/)
writeFileSync(page, `${before}<!-- figures -->\n\n${markdown(figures)}\n\n<!-- /figures -->${after}`)

function read(file: string): Figures {
  return JSON.parse(readFileSync(file, 'utf8')) as Figures // reason: written below
}

function runAll(sizes: string[], publishes: string): Figures {
  const comparisons = sizes.map(
    (articles) => run('compare.ts', '--articles', articles, '--publishes', publishes) as Comparison, // reason: what compare.ts prints
  )
  const rush = run('publish.ts', '--articles', '1000', '--publishes', '200', '--clients', '10') as Rush // reason: what publish.ts prints
  const results = join(workspace, 'tests/results')
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'bench.json'), JSON.stringify({ comparisons, rush }, null, 2))
  return { comparisons, rush }
}

function run(script: string, ...args: string[]): unknown {
  say(`── ${script} ${args.join(' ')}`)
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, script), ...args, '--json'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 26,
    },
  )
  if (status !== 0) throw new Error(`${script} ended with code ${status}`)
  return JSON.parse(stdout)
}

function markdown({ comparisons, rush }: Figures): string {
  return [
    machineLine(comparisons),
    barsTable(comparisons, rush),
    '### Edits: request → proven live',
    editsTable(comparisons),
    rushLine(rush),
    '### Builds of the same content',
    ...comparisons.map(buildsTable),
  ].join('\n\n')
}
