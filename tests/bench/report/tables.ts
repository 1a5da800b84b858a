import { round } from '../figures.ts'
import type { Comparison, Rush } from './figures-of-a-run.ts'

type Cell = string | number | null | undefined

/** A Markdown table; what is not known is a dash. */
function table(head: string[], rows: Cell[][]): string {
  const line = (cells: Cell[]) => `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const thousands = (number: number) => number.toLocaleString('en-US')
const at = (comparisons: Comparison[], articles: number) =>
  comparisons.find((run) => run.articles === articles)

export function machineLine(comparisons: Comparison[]): string {
  const [first] = comparisons
  if (!first) return ''
  const { date, processors, model, memoryGb, linux, node } = first.machine
  const loads = comparisons
    .map(({ articles, machine }) => `${machine.load} (${thousands(articles)})`)
    .join(', ')
  return `${date}, ${processors} × ${model}, ${memoryGb} GB, Linux ${linux}, Node ${node}. Load before each run: ${loads}.`
}

/** The bars of the issue, and what was measured. */
export function barsTable(comparisons: Comparison[], rush: Rush): string {
  const [of100, of10k, of100k] = [100, 10_000, 100_000].map((articles) => at(comparisons, articles))
  const row = (what: string, bar: string, measured: Cell, met: boolean | null) => [
    what,
    bar,
    measured,
    met === null ? null : met ? 'yes' : '**no**',
  ]
  const atMost = (what: string, limit: number, value: number | null | undefined, unit = '') =>
    row(
      what,
      `≤ ${limit}${unit}`,
      value == null ? null : `${value}${unit}`,
      value == null ? null : value <= limit,
    )
  const ratio = of10k && of100 ? round(of10k.edits.p50Ms / of100.edits.p50Ms, 2) : null
  const faster = of10k?.incrementalToEdit ?? null
  const everything =
    rush.acknowledged === rush.publishes && rush.live === rush.publishes && rush.releases < rush.publishes
  return table(
    ['', 'bar', 'measured', 'met'],
    [
      atMost('request → proven live, 10,000 articles, p50', 250, of10k?.edits.p50Ms, ' ms'),
      atMost('the same, p99', 1000, of10k?.edits.p99Ms, ' ms'),
      atMost('p50 at 10,000 / p50 at 100', 2, ratio),
      atMost('100,000 articles, p99', 2000, of100k?.edits.p99Ms, ' ms'),
      row(
        'against incremental Astro, 10,000',
        '≥ 40×',
        faster === null ? null : `${faster}×`,
        faster === null ? null : faster >= 40,
      ),
      atMost('full render of 10,000, CPU / CPU of Hugo', 1, of10k?.pressToHugoCpu),
      atMost('memory of the press, 10,000', 300, of10k?.edits.pressRssMb, ' MB'),
      atMost('memory of the press, 100,000', 600, of100k?.edits.pressRssMb, ' MB'),
      row(
        `${rush.publishes} publishes by ${rush.clients} clients`,
        'all live, fewer releases',
        `${rush.live} live, ${rush.releases} releases`,
        everything,
      ),
    ],
  )
}

export function editsTable(comparisons: Comparison[]): string {
  const head = [
    'articles',
    'p50',
    'p99',
    'seen p50',
    'saved p50',
    'pages an edit',
    'CPU an edit',
    'press RSS',
    'first release',
  ]
  return table(
    head,
    comparisons.map(({ articles, edits }) => [
      thousands(articles),
      `${edits.p50Ms} ms`,
      `${edits.p99Ms} ms`,
      'liveP50Ms' in edits ? `${edits.liveP50Ms} ms` : null,
      'savedP50Ms' in edits ? `${edits.savedP50Ms} ms` : null,
      round(edits.pagesRendered / edits.publishes),
      `${Math.round((edits.cpuSeconds * 1000) / edits.publishes)} ms`,
      `${edits.pressRssMb} MB`,
      `${edits.firstReleaseSeconds} s`,
    ]),
  )
}

export function rushLine({
  articles,
  publishes,
  clients,
  acknowledged,
  live,
  proven,
  releases,
  seconds,
  p50Ms,
  p99Ms,
}: Rush): string {
  return `${publishes} publishes by ${clients} clients at once (${thousands(articles)} articles): ${acknowledged} acknowledged, ${live} live, ${proven} proven, ${releases} releases, ${seconds} s in all; p50 ${p50Ms} ms, p99 ${p99Ms} ms.`
}

export function buildsTable({ articles, builds }: Comparison): string {
  const rows = builds.map((build) =>
    'missing' in build
      ? [build.name, null, null, null, null, build.missing.split('\n')[0]]
      : [
          build.name,
          thousands(build.files),
          `${build.megabytes} MB`,
          `${build.wallSeconds} s`,
          `${build.cpuSeconds} s`,
          `${build.maxRssMb} MB`,
        ],
  )
  return table([`${thousands(articles)} articles`, 'files', 'size', 'wall', 'CPU', 'memory'], rows)
}
