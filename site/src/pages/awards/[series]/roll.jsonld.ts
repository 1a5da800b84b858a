import type { APIRoute } from 'astro'
import { staticPaths } from '../../../content/paths.ts'
import { rollResponse } from '../../../open-roll/roll-response.ts'

export const getStaticPaths = () => staticPaths('/awards/[series]/roll.jsonld')

export const GET: APIRoute = ({ params }) => rollResponse('roll.jsonld', params)
