export const data = {
  pagination: { data: 'sitemaps', size: 1, alias: 'sitemap' },
  permalink: ({ sitemap }) =>
    sitemap === 'index' ? '/sitemap.xml' : `/sitemaps/${sitemap.replace('/', '-')}.xml`,
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const urlset = (addresses) =>
  `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n')}\n</urlset>\n`

/** The index, the pages that are not articles, and each month's articles. */
export function render({ sitemap, years, months, chamberSlugs, prose, directories, collections, site }) {
  if (sitemap === 'index') {
    const shards = ['pages', ...months].map(
      (shard) => `<sitemap><loc>${site}/sitemaps/${shard.replace('/', '-')}.xml</loc></sitemap>`,
    )
    return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${shards.join('\n')}\n</sitemapindex>\n`
  }
  if (sitemap !== 'pages') return urlset(collections.byMonth[sitemap].map(({ url }) => site + url))
  const named = [...prose, ...directories].map(({ path }) => `/${path}/`)
  const archives = ['/', '/articles/', ...[...years, ...months].map((each) => `/articles/${each}/`)]
  return urlset(
    [...archives, ...named, ...chamberSlugs.map((slug) => `/chambers/${slug}/`)].map((path) => site + path),
  )
}
