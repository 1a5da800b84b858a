import type { APIRoute } from 'astro'
import { monthsWithTitles } from '../../content/search-lists.ts'

export const GET: APIRoute = () => Response.json(monthsWithTitles())
