import type { APIRoute } from 'astro'
import { staticPaths } from '../../content/paths.ts'
import { searchableTitles } from '../../content/search-lists.ts'

export const getStaticPaths = () => staticPaths('/search/titles-[year]-[month].json')

export const GET: APIRoute = ({ params }) => {
  const titles = searchableTitles(params['year'] ?? '', params['month'] ?? '')
  return titles ? Response.json(titles) : new Response(null, { status: 404 })
}
