import type { Article } from './article.ts'
import type { CorpusPage } from './pages.ts'
import { seededRandom } from './random.ts'
import { scrape } from './scrape.ts'
import { typeset } from './typeset.ts'

/** One page of at least `length` characters, five columns wide: many articles, each under its headline as a subhead. */
export function longPage(articles: Article[], length: number): CorpusPage {
  const [first] = articles
  if (!first) throw new Error('a corpus needs articles')
  const body: Article['body'] = []
  for (const [index, article] of articles.entries()) {
    if (body.reduce((sum, { text }) => sum + text.length, 0) >= length) break
    if (index > 0) body.push({ kind: 'subhead', text: article.titles.at(-1) ?? '' })
    body.push(...article.body.filter(({ kind }) => kind === 'paragraph'))
  }
  const design = {
    columns: 5,
    bands: 1,
    subheads: 'over',
    hasSpanningLead: false,
    wanted: null,
    picture: null,
  } as const
  const page = typeset({ ...first, name: 'long', body }, design, seededRandom(1))
  if (!page) throw new Error('long articles can be set into five columns')
  const style = { walk: 'columns', headColumn: 2, captions: 'top', byline: 'top' } as const
  return { page, style, ...scrape(page, style) }
}
