import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Bilingual } from '../../../language.ts'
import { lacksAlt } from '../../../photo/alt.ts'
import { effectOf } from '../../../publishing/intent.ts'
import { isRehearsal } from '../../../publishing/rehearsal.ts'
import { type FieldProblem, refusal } from '../../../refusal.ts'
import { type ShownPhoto, shownPhotos } from '../shown-photos.ts'

type Photo = {
  id: number | string
  _status?: string
  caption?: string | null
  credit?: string | null
  alt?: string | null
  decorative?: boolean | null
  filename?: string | null
}

/**
 * Publishing an article publishes the photos it shows, in the same transaction, and as the same person. Every
 * one must exist, say who made it and what it shows.
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
  const lacking = lackingOf(photo)
  if (lacking.length === 0) return []
  const name = photo.caption?.trim().slice(0, 30) || photo.filename || String(photo.id)
  const message = {
    zh: `照片“${name}”没有${lacking.map(({ zh }) => zh).join('、')}，请先在照片里填写。`,
    en: `The photo “${name}” has no ${lacking.map(({ en }) => en).join(', no ')}. Fill it in first.`,
  }
  return [{ path: use.path, message }]
}

/** The words that no photo goes out without. */
function lackingOf(photo: Photo): Bilingual[] {
  const lacking: Bilingual[] = []
  if (!photo.credit?.trim()) lacking.push({ zh: '署名（如“张剑峰 摄”“资料图片”）', en: 'credit' })
  if (!photo.caption?.trim()) lacking.push({ zh: '图片说明', en: 'caption' })
  if (lacksAlt(photo)) lacking.push({ zh: '替代文字', en: 'alternative text' })
  return lacking
}
