import type { CollectionName } from '@guiyan/shared/content'
import { routes } from '@guiyan/shared/routes'
import { type Poster, posterFile } from '../posters/poster.ts'
import { publicationDate } from '../text/dates.ts'
import { headlineLines } from '../text/headline.ts'
import { directionLabels } from '../text/labels.ts'
import { content } from './current.ts'
import { awardLinkView } from './links.ts'
import type { ContentStore } from './store.ts'

/** A poster of a document, and the address of the page that it belongs to. */
export type PosterOf = { poster: Poster; page: string }
/** The collections whose documents have posters. */
export type Postered = Exclude<CollectionName, 'photos'>

/** What a document's poster shows; null where it is not published. Reads cards alone. */
export function posterOf(store: ContentStore, collection: Postered, id: string): PosterOf | null {
  return posters[collection](store, id)
}

/**
 * The address of a document's poster where it is drawn: the press draws it when it has the time for it.
 * @param store the page's, unless another is given
 */
export function posterHref(collection: Postered, id: string, store: ContentStore = content()): string | null {
  const found = posterOf(store, collection, id)
  if (!found) return null
  const file = posterFile(found.poster)
  return store.drawn(file) ? `${found.page}${file}` : null
}

const posters: Record<Postered, (store: ContentStore, id: string) => PosterOf | null> = {
  articles: (store, id) => {
    const article = store.card('articles', id)
    if (!article) return null
    const { kicker, headline, publishedAt } = article
    const foot = publicationDate(publishedAt).text
    return {
      poster: { kind: 'article', over: kicker, lines: headlineLines(headline), foot },
      page: routes.article(article),
    }
  },
  awards: (store, id) => {
    const award = store.card('awards', id)
    const series = award && store.card('awardSeries', award.series)
    if (!series) return null
    const { title, edition, laureateCount, href } = awardLinkView(series, award)
    const foot = laureateCount > 0 ? `${laureateCount}家商会入选` : null
    return { poster: { kind: 'award', over: `第${edition}届`, lines: [title], foot }, page: href }
  },
  awardSeries: (store, id) => {
    const series = store.card('awardSeries', id)
    if (!series) return null
    const poster: Poster = { kind: 'series', over: '榜单', lines: [series.name], foot: null }
    return { poster, page: routes.awardSeries(series) }
  },
  chambers: (store, id) => {
    const chamber = store.card('chambers', id)
    if (!chamber) return null
    const { name, direction, homePlaces, hostPlaces } = chamber
    const [home, host] = [homePlaces, hostPlaces].map((places) =>
      places.map((place) => place.name).join('、'),
    )
    const foot = home && host ? `${home} → ${host}` : null
    const over = direction && directionLabels[direction]
    return { poster: { kind: 'chamber', over, lines: [name], foot }, page: routes.chamber(chamber) }
  },
}
