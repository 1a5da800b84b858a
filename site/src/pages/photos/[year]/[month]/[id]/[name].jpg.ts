import { photoRoute } from '../../../../../content/photo-route.ts'

const route = photoRoute('jpg')
export const getStaticPaths = route.paths
export const GET = route.GET
