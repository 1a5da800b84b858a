import { absolute, routes } from '@guiyan/shared/routes'
import type { APIRoute } from 'astro'
import { siteUrl } from '../content/current.ts'

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n# What a search found is in no index: the pages themselves are.\nDisallow: /search/?\nDisallow: /zh-hant/search/?\n\nSitemap: ${absolute(siteUrl(), routes.sitemap())}\n`,
  )
