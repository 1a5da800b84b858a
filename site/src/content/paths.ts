import { basename } from 'node:path'
import { collections, type CollectionName } from '@guiyan/shared/content'
import { rollFiles } from '@guiyan/shared/open-roll'
import { chamberGroupings, routes, yearMonth, type ChamberGrouping } from '@guiyan/shared/routes'
import { content } from './current.ts'
import type { Cards } from './indexes.ts'
import { photographersOf } from './photographer-names.ts'
import { posterHref, type Postered } from './posters.ts'
import type { ContentStore } from './store.ts'

/** An address of the site. `file` names the derivative that lies there as it is; null for a rendered page. */
export type Address = { path: string; file: string | null }

/** Pages that are there whatever is published. Each has a file of its own in src/pages. */
export const fixedPaths: readonly string[] = [
  routes.home(),
  routes.articles(),
  routes.awards(),
  routes.chambers(),
  // reason: Object.keys forgets the type of its keys
  ...(Object.keys(chamberGroupings) as ChamberGrouping[]).map(routes.chambersBy),
  routes.photos(),
  routes.photographers(),
  routes.search(),
  routes.searchNames(),
  routes.searchMonths(),
  routes.about(),
  routes.method(),
  routes.corrections(),
  routes.accessibility(),
  routes.data(),
  routes.feed(),
  routes.jsonFeed(),
  routes.sitemap(),
  routes.sitemapShard('pages'),
  routes.sitemapShard('news'),
  routes.robots(),
  routes.notFound(),
]

/**
 * The addresses that a document brings to the site; none where it is not published. An address exists while
 * at least one document brings it. Reads go through `store` alone, so that the press can record them.
 */
export function pathsOf(store: ContentStore, collection: CollectionName, id: string): Address[] {
  return addresses[collection](store, id)
}

/**
 * For `getStaticPaths`: the params of every address of a pattern such as `/articles/[year]/[month]/[slug]/`
 * or `/sitemaps/[shard].xml`. Fixed paths are left out: they have files of their own. The press does not
 * call this: in the bundle a page whose document is missing must answer 404 itself.
 */
export function staticPaths(pattern: string): { params: Record<string, string> }[] {
  const expression = patternExpression(pattern)
  return allPaths(content()).flatMap((path) => {
    const match = expression.exec(path)
    return match ? [{ params: { ...match.groups } }] : []
  })
}

const page = (path: string): Address => ({ path, file: null })

/** The poster of a document, once it is drawn. */
function poster(store: ContentStore, collection: Postered, id: string): Address[] {
  const path = posterHref(collection, id, store)
  return path === null ? [] : [{ path, file: basename(path) }]
}

type AddressesOf = (store: ContentStore, id: string) => Address[]
const addresses: { [C in CollectionName]: AddressesOf } = {
  articles: (store, id) => {
    const article = store.card('articles', id)
    if (!article) return []
    const { publishedAt, slug, formerSlugs } = article
    const { year, month } = yearMonth(publishedAt)
    return [
      ...[slug, ...formerSlugs].map((each) => page(routes.article({ publishedAt, slug: each }))),
      page(routes.articlesOfMonth(year, month)),
      page(routes.articlesOfYear(year)),
      page(routes.sitemapShard(`articles-${year}-${month}`)),
      ...poster(store, 'articles', id),
      page(routes.searchTitles(year, month)),
    ]
  },
  awardSeries: (store, id) => {
    const series = store.card('awardSeries', id)
    if (!series) return []
    const pages = slugsOf(series).flatMap((slug) => [
      page(routes.awardSeries({ slug })),
      ...rollsOf({ slug }),
    ])
    return [...pages, ...poster(store, 'awardSeries', id)]
  },
  awards: (store, id) => {
    const award = store.card('awards', id)
    const series = award && store.card('awardSeries', award.series)
    if (!award || !series) return []
    const pages = slugsOf(series).flatMap((slug) => [
      page(routes.award({ slug }, award)),
      ...rollsOf({ slug }, award),
    ])
    return [...pages, ...poster(store, 'awards', id)]
  },
  chambers: (store, id) => {
    const chamber = store.card('chambers', id)
    if (!chamber) return []
    const pages = slugsOf(chamber).map((slug) => page(routes.chamber({ slug })))
    return [...pages, ...poster(store, 'chambers', id)]
  },
  photos: (store, id) => {
    const photo = store.card('photos', id)
    if (!photo) return []
    const { year, month } = yearMonth(photo.createdAt)
    return [
      page(routes.photo(photo)),
      ...photo.derivatives.map(({ filename }) => ({
        path: routes.photoFile(photo, filename),
        file: filename,
      })),
      page(routes.photosOfMonth(year, month)),
      page(routes.photosOfYear(year)),
      ...photographersOf(photo.credit).flatMap((photographer) => [
        page(routes.photographer(photographer)),
        page(routes.photographerYear(photographer, year)),
      ]),
      page(routes.sitemapShard(`photos-${year}-${month}`)),
    ]
  },
}

/** A file under a former slug is the same again: a redirect would need a server. */
function rollsOf(series: { slug: string }, award?: { year: number }): Address[] {
  return rollFiles.map((file) => page(routes.rollFile(series, file, award)))
}

function slugsOf(document: Cards['chambers'] | Cards['awardSeries']): string[] {
  return [document.slug, ...document.formerSlugs]
}

// A static build asks once a route; walking all documents each time would cost it more than rendering.
const known = new WeakMap<ContentStore, string[]>()

function allPaths(store: ContentStore): string[] {
  const remembered = known.get(store)
  if (remembered) return remembered
  const brought = collections.flatMap((collection) =>
    store
      .list(collection, 'all')
      .flatMap((id) => pathsOf(store, collection, id).map((address) => address.path)),
  )
  const paths = [...new Set(brought)].filter((path) => !fixedPaths.includes(path))
  known.set(store, paths)
  return paths
}

/** `/sitemaps/[shard].xml` → `^/sitemaps/(?<shard>[^/]+)\.xml$` */
function patternExpression(pattern: string): RegExp {
  const source = pattern
    .split(/(\[\w+\])/)
    .map((part) => (/^\[\w+\]$/.test(part) ? `(?<${part.slice(1, -1)}>[^/]+)` : part.replaceAll('.', '\\.')))
    .join('')
  return new RegExp(`^${source}$`)
}
