import { dayOf } from './newsroom-time.ts'

/**
 * The only place where addresses of the site are built. All are root-relative, end in `/` where they
 * name a page, and hold ASCII only. A test keeps a snapshot of them.
 */

/** Year and month of a moment in Quanzhou: `2026-11-23T17:00:00Z` → `{ year: '2026', month: '11' }`. */
export function yearMonth(isoTime: string): { year: string; month: string } {
  const day = dayOf(new Date(isoTime))
  return { year: day.slice(0, 4), month: day.slice(5, 7) }
}

function dated(base: string, isoTime: string, name: string): string {
  const { year, month } = yearMonth(isoTime)
  return `/${base}/${year}/${month}/${name}/`
}

export const routes = {
  home: () => '/',
  articles: () => '/articles/',
  articlesOfYear: (year: string) => `/articles/${year}/`,
  articlesOfMonth: (year: string, month: string) => `/articles/${year}/${month}/`,
  article: (article: { publishedAt: string; slug: string }) =>
    dated('articles', article.publishedAt, article.slug),
  awards: () => '/awards/',
  awardSeries: (series: { slug: string }) => `/awards/${series.slug}/`,
  award: (series: { slug: string }, award: { year: number }) => `/awards/${series.slug}/${award.year}/`,
  /** A file of the open roll (open-roll.ts): of an edition, or of all editions of a series. */
  rollFile: (series: { slug: string }, file: string, award?: { year: number }) =>
    `/awards/${series.slug}/${award ? `${award.year}/` : ''}${file}`,
  chambers: () => '/chambers/',
  chambersBy: (grouping: ChamberGrouping) => `/chambers/${chamberGroupings[grouping]}/`,
  chamber: (chamber: { slug: string }) => `/chambers/${chamber.slug}/`,
  photos: () => '/photos/',
  photosOfYear: (year: string) => `/photos/${year}/`,
  photosOfMonth: (year: string, month: string) => `/photos/${year}/${month}/`,
  photo: (photo: { createdAt: string; id: string }) => dated('photos', photo.createdAt, photo.id),
  /** A derivative's file, beside the photo's page so that it lives and dies with it. */
  photoFile: (photo: { createdAt: string; id: string }, filename: string) =>
    `${dated('photos', photo.createdAt, photo.id)}${filename}`,
  photographers: () => '/photographers/',
  /** Photographers' slugs are the pinyin of their names: people of one slug share the page. */
  photographer: (photographer: { slug: string }) => `/photographers/${photographer.slug}/`,
  photographerYear: (photographer: { slug: string }, year: string) =>
    `/photographers/${photographer.slug}/${year}/`,
  search: () => '/search/',
  /** What a site without a press is searched by: names of chambers and awards, headlines month by month. */
  searchNames: () => '/search/names.json',
  searchMonths: () => '/search/months.json',
  searchTitles: (year: string, month: string) => `/search/titles-${year}-${month}.json`,
  about: () => '/about/',
  method: () => '/method/',
  corrections: () => '/corrections/',
  accessibility: () => '/accessibility/',
  data: () => '/data/',
  feed: () => '/feed.xml',
  jsonFeed: () => '/feed.json',
  sitemap: () => '/sitemap.xml',
  /** One shard of the sitemap: `pages`, `news`, or a month of articles or photos such as `articles-2026-11`. */
  sitemapShard: (shard: string) => `/sitemaps/${shard}.xml`,
  robots: () => '/robots.txt',
  notFound: () => '/404.html',
} as const

/** The directory of chambers in another grouping, and its last address segment. */
export const chamberGroupings = { home: 'by-home', host: 'by-host', honour: 'by-honour' } as const
export type ChamberGrouping = keyof typeof chamberGroupings

/** Slugs a chamber cannot take, because a page of the directory stands there. */
export const reservedChamberSlugs: readonly string[] = Object.values(chamberGroupings)

/** Absolute address: `absolute('https://example.org', '/about/')`. `siteUrl` may end in a slash. */
export function absolute(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).href
}
