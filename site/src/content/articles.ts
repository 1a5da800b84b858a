import type { Article, Byline } from '@guiyan/shared/content'
import { routes, yearMonth } from '@guiyan/shared/routes'
import { type DateView, dateView, publicationDate } from '../text/dates.ts'
import { firstParagraph } from '../text/first-paragraph.ts'
import { plainHeadline } from '../text/headline.ts'
import { articleBody, type ArticleBody } from './body.ts'
import { type CorrectionView, correctionsOf } from './corrections.ts'
import { content } from './current.ts'
import { type ArticleLink, awardLink, type AwardLink, type ChamberLink, chamberLinks } from './links.ts'
import { type PhotoView, articlePhoto } from './photo-view.ts'
import { posterHref } from './posters.ts'
import { relatedArticles } from './related.ts'
import type { ArticleTeaser } from './teasers.ts'

export type ArticleView = Omit<ArticleTeaser, 'lead'> & {
  updatedAt: string
  bylines: Byline[]
  /** Of the printed piece; null where the source does not say. */
  sourcePaper: string | null
  sourcePage: string | null
  sourceDate: DateView | null
  editor: string | null
  lead: PhotoView | null
  body: ArticleBody
  award: AwardLink | null
  chambers: ChamberLink[]
  corrections: CorrectionView[]
  poster: string | null
  /** The words of the body's first paragraph. */
  opening: string | null
  related: ArticleTeaser[]
}

/** What stands at an article's address: the piece, the way to it, or (null) nothing. */
export type ArticleAtAddress = { article: ArticleView } | { redirectTo: string } | null

/**
 * Reads an article's address. A former slug, and a slug under another month, lead to the page of today. Where
 * several articles have had the slug, the one of that month is meant.
 */
export function articleAt(year: string, month: string, slug: string): ArticleAtAddress {
  const isMeant = ({ publishedAt }: { publishedAt: string }) => {
    const date = yearMonth(publishedAt)
    return date.year === year && date.month === month
  }
  const id = content().idBySlug('articles', slug)
  const holder = id === null ? null : content().get('articles', id)
  if (holder && isMeant(holder)) return { article: articleView(holder) }
  const successors = content()
    .list('articles', `former=${slug}`)
    .flatMap((each) => content().card('articles', each) ?? [])
  const found = successors.find(isMeant) ?? holder ?? successors[0]
  return found ? { redirectTo: routes.article(found) } : null
}

/** Articles that carry corrections, the newest article first, with their corrections. */
export function correctedArticles(): (ArticleLink & { corrections: CorrectionView[] })[] {
  return content()
    .list('articles', 'corrected=yes')
    .flatMap((id) => {
      const article = content().get('articles', id)
      if (!article) return []
      return [
        {
          href: routes.article(article),
          headline: plainHeadline(article.headline),
          corrections: correctionsOf(article),
        },
      ]
    })
}

function articleView(article: Article): ArticleView {
  const chambers = chamberLinks(article.chambers)
  const names = [...chambers, ...article.bylines].map(({ name }) => name)
  const body = articleBody(article.body, names)
  const { kicker, headline, deck, bylines, sourcePaper, sourcePage, editor, updatedAt, publishedAt } = article
  return {
    href: routes.article(article),
    kicker,
    headline,
    deck,
    bylines,
    sourcePaper,
    sourcePage,
    sourceDate: article.sourceDate ? dateView(article.sourceDate) : null,
    editor,
    updatedAt,
    publishedAt,
    published: publicationDate(publishedAt),
    lead: article.leadPhoto ? articlePhoto(article.leadPhoto) : null,
    body,
    award: article.award ? awardLink(article.award) : null,
    chambers,
    corrections: correctionsOf(article),
    poster: posterHref('articles', article.id),
    opening: firstParagraph(article.body),
    related: relatedArticles(article, new Set(body.linked.articles.keys())),
  }
}
