import { chamberGroupings, type ChamberGrouping, routes } from '@guiyan/shared/routes'
import { plainHeadline } from '../text/headline.ts'
import { archiveYears } from './archive-years.ts'
import { allChambers } from './chamber-cards.ts'
import { content } from './current.ts'
import { pictureElsewhere } from './picture-elsewhere.ts'
import { photographerAddresses } from './photographers.ts'
import { allSeries } from './series.ts'

const monthly = ['articles', 'photos'] as const

/** The sitemap's shards in order. Months keep each publish to two small files. */
export function sitemapShards(): string[] {
  const months = monthly.flatMap((collection) =>
    content()
      .values(collection, 'month')
      .map(({ value }) => `${collection}-${value}`),
  )
  return ['pages', 'news', ...months]
}

/** A page in the sitemap, with the picture that is its own. */
export type SitemapEntry = { path: string; image: string | null }

/** The pages in a shard, in a fixed order; null where there is no such shard. */
export function sitemapOf(shard: string): SitemapEntry[] | null {
  if (shard === 'pages') return fixedPages().map((path) => ({ path, image: null }))
  const month = /^(articles|photos)-(\d{4}-\d{2})$/.exec(shard)
  const entries = month?.[2] ? entriesOfMonth(month[1] === 'photos' ? 'photos' : 'articles', month[2]) : []
  return entries.length > 0 ? entries : null
}

/** An article in the news sitemap. */
export type NewsEntry = { path: string; title: string; publishedAt: string }

/**
 * Search engines take news of the last two days. What is older does no harm there, and pages must not depend on
 * the time of day: so the newest are listed, more than a newsroom publishes in two days. The format's limit is 1,000.
 */
const newsListed = 100

/** The newest articles, newest first. */
export function newsEntries(): NewsEntry[] {
  return content()
    .list('articles', 'all', newsListed)
    .flatMap((id) => {
      const card = content().card('articles', id)
      if (!card) return []
      const { headline, publishedAt } = card
      return [{ path: routes.article(card), title: plainHeadline(headline), publishedAt }]
    })
}

function fixedPages(): string[] {
  const groupings = Object.keys(chamberGroupings) as ChamberGrouping[] // reason: keys of a const object
  return [
    routes.home(),
    routes.articles(),
    ...monthsOf('articles'),
    routes.awards(),
    ...allSeries().flatMap((series) => [series.href, ...series.editions.map((edition) => edition.href)]),
    routes.chambers(),
    ...groupings.map((grouping) => routes.chambersBy(grouping)),
    ...allChambers().map((chamber) => chamber.href),
    routes.photos(),
    ...monthsOf('photos'),
    routes.photographers(),
    ...photographerAddresses(),
    routes.about(),
    routes.method(),
    routes.corrections(),
    routes.accessibility(),
    routes.data(),
  ]
}

function monthsOf(collection: (typeof monthly)[number]): string[] {
  return archiveYears(collection).flatMap((year) => [year.href, ...year.months.map((month) => month.href)])
}

function entriesOfMonth(collection: (typeof monthly)[number], month: string): SitemapEntry[] {
  return content()
    .list(collection, `month=${month}`)
    .flatMap((id) => {
      if (collection === 'articles') {
        const card = content().card('articles', id)
        return card ? [{ path: routes.article(card), image: imageOf(card.leadPhoto) }] : []
      }
      const card = content().card('photos', id)
      return card ? [{ path: routes.photo(card), image: imageOf(id) }] : []
    })
}

function imageOf(photo: string | null): string | null {
  const card = photo === null ? null : content().card('photos', photo)
  return (card && pictureElsewhere(card)?.whole.src) ?? null
}
