import type { APIRoute } from 'astro'
import { siteUrl } from '../content/current.ts'
import { feedItems } from '../content/feed.ts'
import { jsonFeed } from '../seo/json-feed.ts'

export const GET: APIRoute = () => Response.json(jsonFeed(feedItems(), siteUrl()))
