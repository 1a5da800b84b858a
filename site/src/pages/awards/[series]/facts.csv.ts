import type { APIRoute } from 'astro'
import { staticPaths } from '../../../content/paths.ts'
import { rollResponse } from '../../../open-roll/roll-response.ts'

export const getStaticPaths = () => staticPaths('/awards/[series]/facts.csv')

export const GET: APIRoute = ({ params }) => rollResponse('facts.csv', params)
