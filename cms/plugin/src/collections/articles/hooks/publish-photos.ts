import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { effectOf } from '../../../publishing/intent.ts'
import { isRehearsal } from '../../../publishing/rehearsal.ts'
import { type FieldProblem, refusal } from '../../../refusal.ts'
import { type ShownPhoto, shownPhotos } from '../shown-photos.ts'

type Photo = {
  id: number | string
  _status?: string
  caption?: string | null
  credit?: string | null
  filename?: string | null
}

/**
 * Publishing an article publishes the photos it shows, in the same transaction, and as the same person. Every
 * one must exist and say who made it.
 * @throws ValidationError at `leadPhoto` or `body`, naming the photo
 */
export const publishPhotos: CollectionBeforeChangeHook = async ({ collection, context, data, req }) => {
  if (effectOf(context, collection.slug, data._status) !== 'publish') return data
  const shown = shownPhotos(req, data)
  if (shown.length === 0) return data
  const photos = await loadPhotos(req, shown)
  const problems = shown.flatMap((use) => problemsOf(use, photos.get(String(use.id))))
  if (problems.length > 0) throw refusal(req, collection.slug, problems)
  if (isRehearsal(context)) return data
  for (const photo of photos.values()) {
    if (photo._status === 'published') continue
    await req.payload.update({
      collection: 'photos',
      id: photo.id,
      data: { _status: 'published' },
      depth: 0,
      // Whoever may publish the article publishes its photos; code without a user is trusted with both.
      overrideAccess: !req.user,
      req,
    })
  }
  return data
}

/** By id: the published photo where there is one, else its latest draft. */
export async function loadPhotos(req: PayloadRequest, shown: ShownPhoto[]): Promise<Map<string, Photo>> {
  const find = async (ids: (number | string)[], draft: boolean): Promise<Photo[]> => {
    if (ids.length === 0) return []
    const query = { where: { id: { in: ids } }, depth: 0, pagination: false, draft, req }
    const { docs } = await req.payload.find({ collection: 'photos', ...query })
    return docs as unknown as Photo[] // reason: no generated types in the plugin
  }
  const stored = await find(
    shown.map(({ id }) => id),
    false,
  )
  const drafts = stored.filter((photo) => photo._status !== 'published').map(({ id }) => id)
  const latest = await find(drafts, true)
  return new Map([...stored, ...latest].map((photo) => [String(photo.id), photo]))
}

function problemsOf(use: ShownPhoto, photo: Photo | undefined): FieldProblem[] {
  if (!photo) {
    const message = {
      zh: `照片（编号 ${use.id}）不存在。`,
      en: `The photo (number ${use.id}) does not exist.`,
    }
    return [{ path: use.path, message }]
  }
  const name = photo.caption?.slice(0, 30) || photo.filename || String(photo.id)
  if (!photo.credit?.trim()) {
    const message = {
      zh: `照片“${name}”没有署名，请先在照片里填写（如“张剑峰 摄”“资料图片”）。`,
      en: `The photo “${name}” has no credit. Fill it in first.`,
    }
    return [{ path: use.path, message }]
  }
  if (!photo.caption?.trim()) {
    const message = { zh: `照片“${name}”没有图片说明，请先填写。`, en: `The photo “${name}” has no caption.` }
    return [{ path: use.path, message }]
  }
  return []
}
