import type { Article } from './article.ts'
import type { CutKind } from './cut-kind.ts'
import { withHalfWidthMarks } from './half-width.ts'
import type { Design, Page, Subheads } from './page.ts'
import { type Random, seededRandom } from './random.ts'
import { scrape, type Scraped, type ScrapeStyle } from './scrape.ts'
import { bandCount, typeset } from './typeset.ts'

/** A page of the corpus as it was made and as it was scraped. */
export type CorpusPage = Scraped & { page: Page; style: ScrapeStyle }

const wanted: (CutKind | null)[] = [null, null, 'comma', 'word', 'number', 'de', 'sentence', 'paragraph']

/**
 * Pages of every kind from these articles, the same ones for the same seed. Kinds are dealt in turn, so that each comes
 * about equally often; a design that is too fine for its article is made coarser.
 */
export function pagesOf(articles: Article[], count: number, seed: number): CorpusPage[] {
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(seed * 100_003 + index)
    const article = articles[index % articles.length]
    if (!article) throw new Error('a corpus needs articles')
    // Each round of the articles takes the next number of columns, each round of the columns the next of bands.
    const round = Math.floor(index / articles.length)
    const columns = ((index + round) % 6) + 1
    const marked = random.chance(0.4) ? withHalfWidthMarks(article) : article
    const design: Design = {
      columns,
      bands: random.between(1, 5),
      subheads: subheadsOf(article, random),
      hasSpanningLead: random.chance(0.5),
      wanted: wanted[(index * 3 + round) % wanted.length] ?? null,
      picture: null,
    }
    const page = fit(marked, design, random)
    const style = scrapeStyle(page.design, random)
    return { page, style, ...scrape(page, style) }
  })
}

function subheadsOf({ body }: Article, random: Random): Subheads {
  if (body.every(({ kind }) => kind === 'paragraph')) return 'none'
  return random.chance(0.7) ? 'over' : 'within'
}

/** Sets the article into the finest grid up to the one asked for that is still real. */
function fit(article: Article, asked: Design, random: Random): Page {
  const isPictured = random.chance(0.35) && hasCredits(article)
  for (let columns = asked.columns; columns > 0; columns -= 1)
    for (let bands = asked.bands; bands > 0; bands -= 1) {
      const design = { ...asked, columns, bands }
      const picture = isPictured && columns > 1 ? pictureIn(article, design, random) : null
      const page = typeset(article, { ...design, picture }, random)
      if (page) return page
    }
  throw new Error(`${article.name} cannot be set at all`)
}

/** In the middle of the columns nobody could tell a caption without a credit from the text. */
function hasCredits({ captions }: Article): boolean {
  return captions.length > 0 && captions.every((caption) => /[）)]$/.test(caption))
}

function pictureIn(article: Article, design: Design, random: Random): Design['picture'] {
  const bands = bandCount(article, design)
  return { band: random.between(0, bands - 1), column: random.between(0, design.columns - 1) }
}

function scrapeStyle({ columns, picture }: Design, random: Random): ScrapeStyle {
  const middle = columns % 2 === 1 ? (columns - 1) / 2 : columns / 2 - random.between(0, 1)
  return {
    walk: 'columns',
    headColumn: random.chance(0.7) ? middle : 0,
    captions: picture ? 'columns' : 'top',
    byline: random.chance(0.8) ? 'top' : 'end',
  }
}
