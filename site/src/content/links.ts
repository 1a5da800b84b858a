import { routes } from '@guiyan/shared/routes'
import { plainHeadline } from '../text/headline.ts'
import { content } from './current.ts'
import type { Cards } from './indexes.ts'

/** An article as a link: headline on one line. */
export type ArticleLink = { href: string; headline: string }

export type ChamberLink = { href: string; name: string }

/** An edition as a link: 2024年度优秀泉属异地商会. */
export type AwardLink = { href: string; title: string; year: number; edition: number; laureateCount: number }

/** An article's link, or null while it is not published. */
export function articleLink(id: string): ArticleLink | null {
  const card = content().card('articles', id)
  return card && { href: routes.article(card), headline: plainHeadline(card.headline) }
}

/** Links to those chambers of a list that are published, in its order. */
export function chamberLinks(ids: string[]): ChamberLink[] {
  return ids.flatMap((id) => {
    const card = content().card('chambers', id)
    return card ? [{ href: routes.chamber(card), name: card.name }] : []
  })
}

/** An edition's link, or null where it or its series is not published. */
export function awardLink(id: string): AwardLink | null {
  const card = content().card('awards', id)
  const series = card && content().card('awardSeries', card.series)
  return series && awardLinkView(series, card)
}

/** A series' editions, newest first. */
export function editionsOf(seriesId: string): AwardLink[] {
  return content()
    .list('awards', `series=${seriesId}`)
    .flatMap((id) => awardLink(id) ?? [])
}

/** An edition of a series as a link. */
export function awardLinkView(
  series: Cards['awardSeries'],
  award: Pick<Cards['awards'], 'year' | 'edition' | 'laureateCount'>,
): AwardLink {
  const { year, edition, laureateCount } = award
  const title = series.name.startsWith('年度') ? `${year}${series.name}` : `${year}年${series.name}`
  return { href: routes.award(series, award), title, year, edition, laureateCount }
}
