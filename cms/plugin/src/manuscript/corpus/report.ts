import type { Arrangement, ManuscriptBlock } from '../arrangement.ts'
import { articlesOf, type CorpusPart } from './articles.ts'
import { inOrderPages } from './in-order.ts'
import { kindsOf } from './kinds.ts'
import { longPage } from './long-page.ts'
import { type CorpusPage, pagesOf } from './pages.ts'
import { figuresOf, type Figures, type PageScore, scorePage } from './score.ts'

export type Repair = (blocks: ManuscriptBlock[]) => Arrangement

type Scored = { page: CorpusPage; score: PageScore }

const parts: [CorpusPart, number][] = [
  ['tuning', 1],
  ['kept-out', 2],
  ['fresh', 3],
]

/** Markdown: what the repair gets right on each part of the corpus, by kind of page, and how long it takes. */
export function manuscriptReport(repair: Repair, pagesOfPart: number): string[] {
  const scored = parts.map(([part, seed]) => scoreAll(repair, pagesOf(articlesOf(part), pagesOfPart, seed)))
  const inOrder = parts.map(([part, seed]) => scoreAll(repair, inOrderPages(articlesOf(part), 200, seed)))
  return [
    ...table(
      ['', 'bar', ...parts.map(([part]) => part)],
      [
        ['pages', '', ...scored.map(({ length }) => String(length))],
        ['joins that are right', '≥ 0.98', ...scored.map((all) => words(figures(all).precision))],
        ['joins that are found', '≥ 0.95', ...scored.map((all) => words(figures(all).recall))],
        [
          'the same, with cuts at a sentence’s end',
          '',
          ...scored.map((all) => words(figures(all).recallOfAll)),
        ],
        ['pages in exactly the right order', '≥ 0.9', ...scored.map((all) => words(figures(all).exactOrder))],
        [
          'the same, of those whose order is not asked',
          '',
          ...scored.map((all) => words(figures(all).exactUnasked)),
        ],
        ['titles, captions, bylines and subheads', '', ...scored.map((all) => words(figures(all).roles))],
        ['changed, of 200 in order', '0', ...inOrder.map((all) => String(200 - figures(all).asTheyCame))],
      ],
    ),
    '',
    ...parts.flatMap(([part], index) => [...kindsTable(part, scored[index] ?? []), '']),
    timeLine(repair),
  ]
}

function kindsTable(part: CorpusPart, scored: Scored[]): string[] {
  const kinds = [...new Set(scored.flatMap(({ page }) => kindsOf(page)))].sort()
  const rows = kinds.map((kind) => {
    const found = figures(scored.filter(({ page }) => kindsOf(page).includes(kind)))
    const { pages, precision, recall, exactOrder, roles } = found
    return [kind, String(pages), ...[precision, recall, exactOrder, roles].map(words)]
  })
  return table([part, 'pages', 'joins right', 'joins found', 'exact order', 'roles'], rows)
}

/** The quickest of three, of one manuscript. */
function timeLine(repair: Repair): string {
  const { blocks } = longPage([...articlesOf('tuning'), ...articlesOf('kept-out')], 10_000)
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  const times = [1, 2, 3].map(() => {
    const from = performance.now()
    repair(blocks)
    return performance.now() - from
  })
  return `One manuscript of ${length} characters in ${blocks.length} blocks: ${Math.round(Math.min(...times))} ms (bar: 1,000 ms for 10,000).`
}

function scoreAll(repair: Repair, pages: CorpusPage[]): Scored[] {
  return pages.map((page) => ({ page, score: scorePage(page, repair(page.blocks)) }))
}

function figures(scored: Scored[]): Figures {
  return figuresOf(scored.map(({ score }) => score))
}

function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

function words(share: number | null): string {
  return share === null ? '–' : share.toFixed(3)
}
