import type { Derivative } from '@guiyan/shared/content'
import type { PayloadRequest, Where } from 'payload'
import { distance, type HashQuarter } from '../pixels/likeness.ts'
import { thumbnailOf } from '../files/thumbnail.ts'

/** Another photo whose picture looks like this one; `distance` of 64 bits, 0 the nearest. */
export type SimilarPhoto = {
  id: number | string
  caption: string | null
  credit: string | null
  thumbnail: string | null
  distance: number
}

/**
 * Pictures at most so far apart are shown as alike: the same picture encoded anew, smaller, brighter or cut by a
 * twentieth. Pictures of other things are 16 and more apart. (docs/decisions/0006-pictures.md)
 */
const alike = 8
const mostShown = 12

const quarters: HashQuarter[] = ['hash1', 'hash2', 'hash3', 'hash4']

/**
 * Photos, drafts too, that look like this one, the nearest first. Looked for by the quarters of the hash, each as it is or
 * with one bit turned: two hashes that differ in 7 bits or fewer have such a quarter in common.
 */
export async function similarPhotos(req: PayloadRequest, id: number | string): Promise<SimilarPhoto[]> {
  const query = {
    collection: 'photos',
    draft: true,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  } as const
  const asked = await req.payload.findByID({ ...query, id, disableErrors: true, req })
  const photo = asked as unknown as Hashed | null // reason: no generated types in the plugin
  const hash = photo && hashOf(photo)
  if (!photo || !hash) return []
  const near: Where[] = quarters.map((name) => ({ [name]: { in: withOneTurned(photo[name] ?? '') } }))
  const where: Where = { and: [{ id: { not_equals: id } }, { or: near }] }
  const { docs } = await req.payload.find({ ...query, where, pagination: false, req })
  return (docs as unknown as Hashed[]) // reason: as above
    .flatMap((other) => {
      const its = hashOf(other)
      return its === null ? [] : [{ other, far: distance(hash, its) }]
    })
    .filter(({ far }) => far <= alike)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, mostShown)
    .map(({ other, far }) => ({
      id: other.id,
      caption: other.caption || null,
      credit: other.credit || null,
      thumbnail: thumbnailOf(other.derivatives),
      distance: far,
    }))
}

type Hashed = {
  id: number | string
  caption?: string | null
  credit?: string | null
  derivatives?: Derivative[] | null
} & Partial<Record<HashQuarter, string | null>>

function hashOf(photo: Hashed): string | null {
  const parts = quarters.map((name) => photo[name] ?? '')
  return parts.every((part) => part.length === 4) ? parts.join('') : null
}

function withOneTurned(quarter: string): string[] {
  const value = Number.parseInt(quarter, 16)
  const turned = Array.from({ length: 16 }, (_, bit) => value ^ (1 << bit))
  return [value, ...turned].map((number) => number.toString(16).padStart(4, '0'))
}
