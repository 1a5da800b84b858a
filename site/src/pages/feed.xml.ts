import type { APIRoute } from 'astro'
import { siteUrl } from '../content/current.ts'
import { feedItems } from '../content/feed.ts'
import { rssFeed } from '../seo/rss-feed.ts'

export const GET: APIRoute = () => rssFeed(feedItems(), siteUrl())
