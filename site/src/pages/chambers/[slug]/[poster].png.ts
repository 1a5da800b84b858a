import { posterRoute } from '../../../content/poster-route.ts'

const route = posterRoute('/chambers/[slug]/')
export const getStaticPaths = route.paths
export const GET = route.GET
