import type { APIRoute } from 'astro'
import { staticPaths } from '../../../../../content/paths.ts'
import { photoFile } from '../../../../../content/photos.ts'

/** Derivatives for `astro dev` and the static build; the press lays the files down without rendering. */
export const getStaticPaths = () => staticPaths('/photos/[year]/[month]/[id]/[name].[extension]')

export const GET: APIRoute = ({ params }) => {
  const { year = '', month = '', id = '', name = '', extension = '' } = params
  const file = photoFile(year, month, id, `${name}.${extension}`)
  if (!file) return new Response(null, { status: 404 })
  // The copy is backed by an ArrayBuffer of its own, as Response demands.
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.mimeType } })
}
