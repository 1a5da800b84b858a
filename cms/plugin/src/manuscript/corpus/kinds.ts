import type { CorpusPage } from './pages.ts'

const cuts = { comma: 'at commas', word: 'within words', number: 'within numbers', de: 'after 的' }

/** The kinds that a page is of, by which a report groups pages. */
export function kindsOf({ page, style, truth }: CorpusPage): string[] {
  const { columns, subheads, hasSpanningLead, wanted, picture } = page.design
  return [
    `${columns} ${columns === 1 ? 'column' : 'columns'}`,
    `${page.bands.length} ${page.bands.length === 1 ? 'band' : 'bands'}`,
    { over: 'subheads over the bands', within: 'subheads in the columns', none: 'no subheads' }[subheads],
    hasSpanningLead ? 'lead across the page' : 'lead in the columns',
    `cut ${cutWords(wanted)}`,
    ...(truth.joins.length === 0 ? ['nothing cut'] : []),
    ...(isUntold(truth) ? ['out of order, and no cut to see'] : []),
    ...(picture ? ['captions in the columns'] : []),
    ...(style.byline === 'end' && truth.byline !== null ? ['byline at the end'] : []),
    ...(page.article.body.some(({ text }) => text.includes(',')) ? ['half-width marks'] : []),
  ]
}

function cutWords(wanted: CorpusPage['page']['design']['wanted']): string {
  if (wanted === null || wanted === 'plain') return 'wherever it comes'
  if (wanted === 'sentence') return "at sentences' ends"
  return wanted === 'paragraph' ? 'between paragraphs only' : cuts[wanted]
}

/** The page was read in another order than it was written, and no piece of it stops in the midst of a sentence. */
function isUntold({ order, joins, unseen, titles, captions, byline }: CorpusPage['truth']): boolean {
  const fields = new Set([...titles, ...captions, ...(byline === null ? [] : [byline])])
  const body = order.flat().filter((id) => !fields.has(id))
  return joins.length === unseen.length && body.some((id, index) => id < (body[index - 1] ?? 0))
}
