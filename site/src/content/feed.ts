import { description } from '../text/description.ts'
import { firstParagraph } from '../text/first-paragraph.ts'
import { plainHeadline } from '../text/headline.ts'
import { content } from './current.ts'
import { type AwardLink, awardLink } from './links.ts'
import type { PhotoView } from './photo-view.ts'
import { articleTeasers } from './teasers.ts'

const itemsShown = 20

/** An article in a feed. */
export type FeedItem = {
  href: string
  title: string
  /** Its deck, else the beginning of its text. */
  summary: string
  publishedAt: string
  modifiedAt: string
  authors: string[]
  award: AwardLink | null
  lead: PhotoView | null
}

/** The newest articles, newest first. */
export function feedItems(): FeedItem[] {
  return content()
    .list('articles', 'all', itemsShown)
    .flatMap((id) => {
      const article = content().get('articles', id)
      const [teaser] = articleTeasers([id])
      if (!article || !teaser) return []
      const title = plainHeadline(article.headline)
      return [
        {
          href: teaser.href,
          title,
          summary: description(article.deck ?? firstParagraph(article.body) ?? article.kicker ?? title),
          publishedAt: article.publishedAt,
          modifiedAt: article.updatedAt,
          authors: article.bylines.map(({ name }) => name),
          award: article.award ? awardLink(article.award) : null,
          lead: teaser.lead,
        },
      ]
    })
}
