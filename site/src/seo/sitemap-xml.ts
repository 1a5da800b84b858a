import { absolute, routes } from '@guiyan/shared/routes'
import type { NewsEntry, SitemapEntry } from '../content/sitemap.ts'
import { scriptsOf } from '../zh-hant/twin-paths.ts'
import { siteName } from './site-name.ts'
import { xmlText } from './xml-text.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const images = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
const xhtml = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
const news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/**
 * A shard of the sitemap. Addresses are root-relative and ASCII (routes.ts). `hasTwins`: pages are there in traditional
 * characters too, and each of the two names both.
 */
export function sitemapXml(entries: SitemapEntry[], siteUrl: string, hasTwins: boolean): string {
  const lines = entries.flatMap(({ path, image }) => {
    const picture =
      image === null ? '' : `<image:image><image:loc>${location(image, siteUrl)}</image:loc></image:image>`
    const { 'x-default': _either, ...scripts } = scriptsOf(path)
    const others = Object.entries(scripts).map(
      ([script, each]) =>
        `<xhtml:link rel="alternate" hreflang="${script}" href="${location(each, siteUrl)}"/>`,
    )
    const parts = hasTwins ? others.join('') + picture : picture
    const paths = hasTwins ? Object.values(scripts) : [path]
    return paths.map((each) => `<url><loc>${location(each, siteUrl)}</loc>${parts}</url>`)
  })
  const spaces = hasTwins ? `${images} ${xhtml}` : images
  return [declaration, `<urlset xmlns="${namespace}" ${spaces}>`, ...lines, '</urlset>', ''].join('\n')
}

/** The sitemap of news: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function newsSitemapXml(entries: NewsEntry[], siteUrl: string): string {
  const publication = `<news:publication><news:name>${siteName}</news:name><news:language>zh-cn</news:language></news:publication>`
  const lines = entries.map(({ path, title, publishedAt }) =>
    [
      `<url><loc>${location(path, siteUrl)}</loc><news:news>${publication}`,
      `<news:publication_date>${publishedAt}</news:publication_date>`,
      `<news:title>${xmlText(title)}</news:title></news:news></url>`,
    ].join(''),
  )
  return [declaration, `<urlset xmlns="${namespace}" ${news}>`, ...lines, '</urlset>', ''].join('\n')
}

/** The index of the shards of these names. */
export function sitemapIndexXml(shards: string[], siteUrl: string): string {
  const lines = shards.map(
    (shard) => `<sitemap><loc>${location(routes.sitemapShard(shard), siteUrl)}</loc></sitemap>`,
  )
  return [declaration, `<sitemapindex xmlns="${namespace}">`, ...lines, '</sitemapindex>', ''].join('\n')
}

function location(path: string, siteUrl: string): string {
  return absolute(siteUrl, path).replaceAll('&', '&amp;')
}
