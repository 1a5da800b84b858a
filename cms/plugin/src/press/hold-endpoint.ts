import { holdPath, type SiteHold } from '@guiyan/shared/press/hold'
import type { Endpoint } from 'payload'
import { sharedLook } from '../shared-look.ts'
import { isSiteHeld } from './bring-in-line.ts'
import type { Press } from './press-client.ts'

/** Many who ask at once cost the presses one question. In milliseconds. */
const freshMs = 500

/** `GET /api/press/hold`: whether the site is held at an older release, by what the presses that answer say; for anybody. */
export function holdEndpoint(presses: Press[]): Endpoint {
  const isHeld = sharedLook(isSiteHeld, freshMs)
  return {
    path: holdPath.replace('/api', ''),
    method: 'get',
    handler: async () =>
      Response.json({ held: await isHeld(presses) } satisfies SiteHold, {
        headers: { 'cache-control': 'no-store' },
      }),
  }
}
