import { routes } from '@guiyan/shared/routes'
import { type DateView, publicationDate } from '../text/dates.ts'
import { content } from './current.ts'
import type { Cards } from './indexes.ts'
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
  return cardsOf(ids).map((card) => teaser(card, card.leadPhoto ? photoById(card.leadPhoto) : null))
}

/** The same without pictures, which are then not read. */
export function briefTeasers(ids: string[]): ArticleTeaser[] {
  return cardsOf(ids).map((card) => teaser(card, null))
}

/** The newest articles, newest first. */
export function latestArticles(limit: number): ArticleTeaser[] {
  return articleTeasers(content().list('articles', 'all', limit))
}

function cardsOf(ids: string[]): Cards['articles'][] {
  return ids.flatMap((id) => content().card('articles', id) ?? [])
}

function teaser(card: Cards['articles'], lead: PhotoView | null): ArticleTeaser {
  const { kicker, headline, deck, publishedAt } = card
  return {
    href: routes.article(card),
    kicker,
    headline,
    deck,
    published: publicationDate(publishedAt),
    publishedAt,
    lead,
  }
}
