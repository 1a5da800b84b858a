import { posterRoute } from '../../../content/poster-route.ts'

const route = posterRoute('/awards/[series]/')
export const getStaticPaths = route.paths
export const GET = route.GET
