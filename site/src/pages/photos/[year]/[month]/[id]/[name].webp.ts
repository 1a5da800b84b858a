import { photoRoute } from '../../../../../content/photo-route.ts'

const route = photoRoute('webp')
export const getStaticPaths = route.paths
export const GET = route.GET
