import type { Derivative } from '@guiyan/shared/content'
import {
  APIError,
  type BasePayload,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import { inLanguage } from '../../language.ts'
import { takeTurn } from '../../other-processes/turns.ts'
import { thumbnailOf } from '../files/thumbnail.ts'

/** The photo that has the same bytes. */
export type DuplicateOf = { id: number | string; caption: string | null; thumbnail: string | null }

/**
 * Refuses an upload that another photo has, be it a draft, published or withdrawn.
 * @param original the upload's name @param id the photo that it is for; absent for a new one
 * @throws APIError 409 with `data.duplicateOf`
 */
export async function refuseDuplicate(
  req: PayloadRequest,
  original: string,
  id: number | string | undefined,
): Promise<void> {
  const found = await photoWith(req, original, id)
  if (!found) return
  const caption = found.caption?.trim() || null
  const duplicateOf: DuplicateOf = { id: found.id, caption, thumbnail: thumbnailOf(found.derivatives) }
  const message = inLanguage(req, {
    zh: `这张图片已经有了：${caption ? `“${caption}”` : `第 ${found.id} 号照片，还没有说明`}。请直接用那一张。`,
    en: `This picture is here already: ${caption ?? `photo ${found.id}, without caption`}. Use that one.`,
  })
  throw new APIError(message, 409, { duplicateOf }, true)
}

/** The same inside the write, where nobody else writes: of two that came at once the second is refused. */
export const refuseDuplicateOriginal: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const original: unknown = data.original
  if (typeof original === 'string' && original !== originalDoc?.original) {
    await takeTurn(req, `photos:original:${original}`)
    await refuseDuplicate(req, original, originalDoc?.id)
  }
  return data
}

/** Whether any photo, or any version of one, was made from an upload. */
export async function isUsed(payload: BasePayload, original: string): Promise<boolean> {
  const query = { collection: 'photos', overrideAccess: true } as const
  const photos = await payload.count({ ...query, where: { original: { equals: original } } })
  if (photos.totalDocs > 0) return true
  const versions = await payload.countVersions({
    ...query,
    where: { 'version.original': { equals: original } },
  })
  return versions.totalDocs > 0
}

type Found = { id: number | string; caption?: string | null; derivatives?: Derivative[] | null }

/** Looks at what is published (or was never) first, then at the newest drafts. */
async function photoWith(
  req: PayloadRequest,
  original: string,
  except: number | string | undefined,
): Promise<Found | null> {
  const same: Where = { original: { equals: original } }
  const where = except === undefined ? same : { and: [same, { id: { not_equals: except } }] }
  for (const draft of [false, true]) {
    const query = { collection: 'photos', where, draft, limit: 1, depth: 0, overrideAccess: true } as const
    const { docs } = await req.payload.find({ ...query, pagination: false, req })
    const [found] = docs as unknown as Found[] // reason: no generated types in the plugin
    if (found) return found
  }
  return null
}
