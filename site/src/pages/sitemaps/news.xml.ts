import type { APIRoute } from 'astro'
import { siteUrl } from '../../content/current.ts'
import { newsEntries } from '../../content/sitemap.ts'
import { newsSitemapXml } from '../../seo/sitemap-xml.ts'

export const GET: APIRoute = () =>
  new Response(newsSitemapXml(newsEntries(), siteUrl()), { headers: { 'content-type': 'application/xml' } })
