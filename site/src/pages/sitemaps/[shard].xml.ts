import type { APIRoute } from 'astro'
import { hasTwins, siteUrl } from '../../content/current.ts'
import { staticPaths } from '../../content/paths.ts'
import { sitemapOf } from '../../content/sitemap.ts'
import { sitemapXml } from '../../seo/sitemap-xml.ts'

export const getStaticPaths = () => [{ params: { shard: 'pages' } }, ...staticPaths('/sitemaps/[shard].xml')]

export const GET: APIRoute = ({ params }) => {
  const entries = sitemapOf(params['shard'] ?? '')
  if (!entries) return new Response(null, { status: 404 })
  return new Response(sitemapXml(entries, siteUrl(), hasTwins()), {
    headers: { 'content-type': 'application/xml' },
  })
}
