import { chamberGroupings, type ChamberGrouping, routes } from '@guiyan/shared/routes'
import { archiveYears } from './archive-years.ts'
import { allChambers } from './chamber-cards.ts'
import { content } from './current.ts'
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
  return ['pages', ...months]
}

/** The addresses in a shard, in a fixed order; null where there is no such shard. */
export function sitemapOf(shard: string): string[] | null {
  if (shard === 'pages') return fixedPages()
  const month = /^(articles|photos)-(\d{4}-\d{2})$/.exec(shard)
  const addresses = month?.[2]
    ? addressesOfMonth(month[1] === 'photos' ? 'photos' : 'articles', month[2])
    : []
  return addresses.length > 0 ? addresses : null
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
  ]
}

function monthsOf(collection: (typeof monthly)[number]): string[] {
  return archiveYears(collection).flatMap((year) => [year.href, ...year.months.map((month) => month.href)])
}

function addressesOfMonth(collection: (typeof monthly)[number], month: string): string[] {
  return content()
    .list(collection, `month=${month}`)
    .flatMap((id) => {
      if (collection === 'articles') {
        const card = content().card('articles', id)
        return card ? [routes.article(card)] : []
      }
      const card = content().card('photos', id)
      return card ? [routes.photo(card)] : []
    })
}
