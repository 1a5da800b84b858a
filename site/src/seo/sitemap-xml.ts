import { absolute, routes } from '@guiyan/shared/routes'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** A shard of the sitemap. `addresses` are root-relative and ASCII (routes.ts). */
export function sitemapXml(addresses: string[], siteUrl: string): string {
  const lines = addresses.map((path) => `<url><loc>${location(path, siteUrl)}</loc></url>`)
  return [declaration, `<urlset xmlns="${namespace}">`, ...lines, '</urlset>', ''].join('\n')
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
