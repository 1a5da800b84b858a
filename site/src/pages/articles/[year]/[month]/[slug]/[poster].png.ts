import { posterRoute } from '../../../../../content/poster-route.ts'

const route = posterRoute('/articles/[year]/[month]/[slug]/')
export const getStaticPaths = route.paths
export const GET = route.GET
