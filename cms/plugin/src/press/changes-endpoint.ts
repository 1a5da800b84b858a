import { changesPath, digestsPath } from '@guiyan/shared/press/changes'
import type { Endpoint } from 'payload'
import { sharedDigests } from './head-digests.ts'
import { sharedStamps, shortHash } from './public-stamps.ts'

/**
 * `GET /api/press/changes`: whether the public reads something else than before. `GET /api/press/changes/digests`: what a copy is compared
 * with. Both for anybody, as what the public reads is.
 */
export function changesEndpoints(): Endpoint[] {
  const stampsOf = sharedStamps()
  const digestsOf = sharedDigests(stampsOf)
  return [
    {
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
    },
    {
      path: digestsPath.replace('/api', ''),
      method: 'get',
      handler: async ({ payload }) =>
        Response.json(await digestsOf(payload), { headers: { 'cache-control': 'no-store' } }),
    },
  ]
}
