import type { APIRoute } from 'astro'
import { searchableNames } from '../../content/search-lists.ts'

export const GET: APIRoute = () => Response.json(searchableNames())
