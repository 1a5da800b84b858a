import { routes } from '@guiyan/shared/routes'
import { type DateView, publicationDate } from '../text/dates.ts'
import { content } from './current.ts'
import { photoById, type PhotoView } from './photo-view.ts'

/** An article in a list. */
export type ArticleTeaser = {
  href: string
  kicker: string | null
  headline: string
  deck: string | null
  published: DateView
  publishedAt: string
  lead: PhotoView | null
}

/** The teasers of those articles of a list that are published, in its order. */
export function articleTeasers(ids: string[]): ArticleTeaser[] {
  return ids.flatMap((id) => {
    const card = content().card('articles', id)
    if (!card) return []
    return [
      {
        href: routes.article(card),
        kicker: card.kicker,
        headline: card.headline,
        deck: card.deck,
        published: publicationDate(card.publishedAt),
        publishedAt: card.publishedAt,
        lead: card.leadPhoto ? photoById(card.leadPhoto) : null,
      },
    ]
  })
}

/** The newest articles, newest first. */
export function latestArticles(limit: number): ArticleTeaser[] {
  return articleTeasers(content().list('articles', 'all', limit))
}
