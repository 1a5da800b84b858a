import type { APIRoute } from 'astro'
import { siteUrl } from '../content/current.ts'
import { sitemapShards } from '../content/sitemap.ts'
import { sitemapIndexXml } from '../seo/sitemap-xml.ts'

export const GET: APIRoute = () =>
  new Response(sitemapIndexXml(sitemapShards(), siteUrl()), {
    headers: { 'content-type': 'application/xml' },
  })
