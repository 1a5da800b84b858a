import { changesPath } from '@guiyan/shared/press/changes'
import type { Endpoint } from 'payload'
import { sharedStamps, shortHash } from './public-stamps.ts'

/** `GET /api/press/changes`: whether the public reads something else than before; for anybody, as what the public reads is. */
export function changesEndpoint(): Endpoint {
  const stampsOf = sharedStamps()
  return {
    path: changesPath.replace('/api', ''),
    method: 'get',
    handler: async ({ headers, payload }) => {
      const body = JSON.stringify(await stampsOf(payload))
      const etag = `"${shortHash(body)}"`
      const answer = { etag, 'cache-control': 'no-cache', 'content-type': 'application/json' }
      // A proxy that packs answers calls them weak.
      const isSame = headers.get('if-none-match')?.replace(/^W\//, '') === etag
      return isSame
        ? new Response(null, { status: 304, headers: answer })
        : new Response(body, { headers: answer })
    },
  }
}
