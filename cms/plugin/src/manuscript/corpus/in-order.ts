import type { Article } from './article.ts'
import { withHalfWidthMarks } from './half-width.ts'
import type { Design } from './page.ts'
import type { CorpusPage } from './pages.ts'
import { type Random, seededRandom } from './random.ts'
import { scrape } from './scrape.ts'
import { typeset } from './typeset.ts'

/**
 * Texts that are simply in order and not cut: an article as it was written, set in one column, or scraped band by band
 * as it is read. Some end earlier than the article does, so that no two need be alike.
 */
export function inOrderPages(articles: Article[], count: number, seed: number): CorpusPage[] {
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(seed * 100_003 + index)
    const whole = articles[index % articles.length]
    if (!whole) throw new Error('a corpus needs articles')
    const article = shortened(random.chance(0.4) ? withHalfWidthMarks(whole) : whole, random)
    const columns = index % 3 === 0 ? random.between(2, 6) : 1
    const bands = index % 3 === 1 ? 1 : random.between(1, 3)
    return inOrderPage(article, columns, bands, random)
  })
}

function inOrderPage(article: Article, columns: number, bands: number, random: Random): CorpusPage {
  const design: Design = {
    columns,
    bands,
    subheads: article.body.some(({ kind }) => kind === 'subhead') ? random.pick(['over', 'within']) : 'none',
    hasSpanningLead: random.chance(0.3),
    wanted: 'paragraph',
    picture: null,
  }
  const page = typeset(article, design, random)
  if (!page) return inOrderPage(article, Math.max(1, columns - 1), 1, random)
  const style = {
    walk: 'bands',
    headColumn: 0,
    captions: 'top',
    byline: random.chance(0.7) ? 'top' : 'end',
  } as const
  return { page, style, ...scrape(page, style) }
}

/** Up to a third of the body left off at its end; never so that a subhead stands last. */
function shortened(article: Article, random: Random): Article {
  if (random.chance(0.4)) return article
  let length = article.body.length - random.between(0, Math.floor(article.body.length / 3))
  while (article.body[length - 1]?.kind === 'subhead') length -= 1
  return { ...article, body: article.body.slice(0, length) }
}
