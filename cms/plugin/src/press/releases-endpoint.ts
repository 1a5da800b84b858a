import type { Release, ReleaseDetails, ReleasedDocument } from '@guiyan/shared/press/release'
import type { Hold } from '@guiyan/shared/press/status'
import {
  APIError,
  type CollectionSlug,
  type Endpoint,
  Forbidden,
  type PayloadRequest,
  type Where,
} from 'payload'
import { isStaff } from '../access/roles.ts'
import { inLanguage } from '../language.ts'
import type { Press, PressAnswer } from './press-client.ts'

/** A release and whose publications it brought; null is somebody unknown. */
export type ToldRelease = Release & { people: (string | null)[] }
export type ReleasesAnswer = { releases: ToldRelease[]; hold: Hold | null }

/** Older ones are seldom asked for, and each costs a look at its publications. */
const maxReleases = 50

/** `GET /api/press/releases?press=0`, `GET /api/press/releases/7?press=0`: what went live, newest first. Staff only. */
export function releasesEndpoints(presses: Press[]): Endpoint[] {
  const pressOf = (req: PayloadRequest): Press => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const press = presses[Number(req.searchParams?.get('press') ?? 0)]
    if (!press)
      throw new APIError(inLanguage(req, { zh: '没有这台印务。', en: 'No such press.' }), 404, null, true)
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
          throw new APIError(inLanguage(req, { zh: '没有这一版。', en: 'No such release.' }), 404, null, true)
        }
        return answer(valueOf(req, await press.release(number)) satisfies ReleaseDetails)
      },
    },
  ]
}

const answer = (body: object) => Response.json(body, { headers: { 'cache-control': 'no-store' } })

/** @throws APIError: the press's own words, or 502 where it does not answer */
function valueOf<Value>(req: PayloadRequest, got: PressAnswer<Value>): Value {
  if (got.ok) return got.value
  if (got.kind === 'refused') throw new APIError(got.message, got.status, null, true)
  const message = { zh: '印务没有回应。', en: 'The press does not answer.' }
  throw new APIError(inLanguage(req, message), 502, null, true)
}

type Record = {
  publish: string
  inCollection: string
  document: string
  revision?: string | null
  byName?: string | null
}

/** Looks up who published what each release brought: by the publish's id, and where the ping was lost by document and revision. */
async function withPeople(req: PayloadRequest, releases: Release[]): Promise<ToldRelease[]> {
  const documents = releases.flatMap((release) => release.documents)
  const either: Where[] = [
    { publish: { in: [...new Set(documents.flatMap(({ publish }) => publish ?? []))] } },
    { revision: { in: [...new Set(documents.flatMap(({ revision }) => revision ?? []))] } },
  ]
  const { docs } = await req.payload.find({
    collection: 'publications' as CollectionSlug, // reason: no generated types in the plugin
    where: { or: either },
    select: { publish: true, inCollection: true, document: true, revision: true, byName: true } as never, // reason: as above
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const people = new Map<string, string>()
  for (const { byName, ...record } of docs as unknown as Record[]) {
    // reason: as above
    if (!byName) continue
    for (const key of keysOf({ ...record, collection: record.inCollection, id: record.document }))
      people.set(key, byName)
  }
  const whose = (document: ReleasedDocument) =>
    keysOf(document)
      .map((key) => people.get(key))
      .find(Boolean) ?? null
  return releases.map((release) => ({ ...release, people: [...new Set(release.documents.map(whose))] }))
}

type Published = { collection: string; id: string; publish?: string | null; revision?: string | null }

function keysOf({ collection, id, publish, revision }: Published): string[] {
  return [
    ...(publish ? [`${collection}:${id} ${publish}`] : []),
    ...(revision ? [`${collection}:${id} ${revision}`] : []),
  ]
}
