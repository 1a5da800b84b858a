import type { ReleaseDetails } from '@guiyan/shared/press/release'
import type { Hold } from '@guiyan/shared/press/status'
import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { isStaff } from '../access/roles.ts'
import { refusalOf } from '../refusal.ts'
import { valueOf } from './press-answer.ts'
import type { Press } from './press-client.ts'
import { type ToldRelease, withPeople } from './release-people.ts'

export type ReleasesAnswer = { releases: ToldRelease[]; hold: Hold | null }

/** Older ones are seldom asked for, and each costs a look at its publications. */
const maxReleases = 50

/** `GET /api/press/releases?press=0`, `GET /api/press/releases/7?press=0`: what went live, newest first. Staff only. */
export function releasesEndpoints(presses: Press[]): Endpoint[] {
  const pressOf = (req: PayloadRequest): Press => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const press = presses[Number(req.searchParams?.get('press') ?? 0)]
    if (!press) throw refusalOf(req, 404, { zh: '没有这台印务。', en: 'No such press.' })
    return press
  }
  return [
    {
      path: '/press/releases',
      method: 'get',
      handler: async (req) => {
        const { releases, hold } = valueOf(req, await pressOf(req).releases())
        const told = await withPeople(req, releases.slice(0, maxReleases))
        return answer({ releases: told, hold } satisfies ReleasesAnswer)
      },
    },
    {
      path: '/press/releases/:release',
      method: 'get',
      handler: async (req) => {
        const press = pressOf(req)
        const number = Number(req.routeParams?.release)
        if (!Number.isSafeInteger(number) || number < 1) {
          throw refusalOf(req, 404, { zh: '没有这一版。', en: 'No such release.' })
        }
        return answer(valueOf(req, await press.release(number)) satisfies ReleaseDetails)
      },
    },
  ]
}

const answer = (body: object) => Response.json(body, { headers: { 'cache-control': 'no-store' } })
