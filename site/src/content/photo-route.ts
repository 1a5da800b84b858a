import type { APIRoute, GetStaticPaths } from 'astro'
import { staticPaths } from './paths.ts'
import { photoFile } from './photos.ts'

/**
 * Serves derivatives with one file extension to `astro dev` and the static build; the press lays the files
 * down without rendering. Astro wants the extension in the page's file name, or it demands a slash after it.
 */
export function photoRoute(extension: 'jpg' | 'webp' | 'avif'): { paths: GetStaticPaths; GET: APIRoute } {
  return {
    paths: () => staticPaths(`/photos/[year]/[month]/[id]/[name].${extension}`),
    GET: ({ params: { year = '', month = '', id = '', name = '' } }) => {
      const file = photoFile(year, month, id, `${name}.${extension}`)
      if (!file) return new Response(null, { status: 404 })
      // The copy is backed by an ArrayBuffer of its own, as Response demands.
      return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.mimeType } })
    },
  }
}
