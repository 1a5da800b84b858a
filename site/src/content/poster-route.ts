import type { APIRoute, GetStaticPaths } from 'astro'
import { content } from './current.ts'
import { staticPaths } from './paths.ts'

/**
 * Serves posters beside pages of a pattern such as `/chambers/[slug]/` to `astro dev` and the static build; the
 * press lays the files down without rendering.
 */
export function posterRoute(pages: string): { paths: GetStaticPaths; GET: APIRoute } {
  return {
    paths: () => staticPaths(`${pages}[poster].png`),
    GET: ({ params: { poster = '' } }) => {
      const bytes = /^poster-[0-9a-f]{16}$/.test(poster) ? content().file(`${poster}.png`) : null
      if (!bytes) return new Response(null, { status: 404 })
      // The copy is backed by an ArrayBuffer of its own, as Response demands.
      return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } })
    },
  }
}
