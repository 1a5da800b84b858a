import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { filledText } from '../../../fields/site-url.ts'
import { isId } from '../../../publishing/id.ts'
import { isObject } from '../../../publishing/misshapen.ts'
import { isRehearsal } from '../../../publishing/rehearsal.ts'

type Words = { caption?: string; credit?: string }
type Photo = { id: number | string; _status?: string; caption?: string | null; credit?: string | null }

const photos = 'photos' as CollectionSlug // reason: no generated types in the plugin

/**
 * A picture that is chosen for a caption of the manuscript gets that caption and credit where it has none, so that nobody types
 * them again. Only a draft's empty words are filled; whoever writes the article may, for the words are the article's.
 */
export const fillWantedWords: CollectionBeforeChangeHook = async ({ context, data, req }) => {
  const wanted = wantedWords(req, data.photosWanted)
  if (wanted.size === 0 || isRehearsal(context)) return data
  const { docs } = await req.payload.find({
    collection: photos,
    where: { id: { in: [...wanted.keys()] } },
    draft: true,
    depth: 0,
    pagination: false,
    req,
  })
  // reason: as above
  for (const photo of docs as unknown as Photo[]) {
    const words = lacking(photo, wanted.get(String(photo.id)) ?? {})
    if (photo._status === 'published' || Object.keys(words).length === 0) continue
    await req.payload.update({ collection: photos, id: photo.id, data: words, draft: true, depth: 0, req })
  }
  return data
}

/** By the photo's id, what the first row that chose it says. */
function wantedWords(req: PayloadRequest, rows: unknown): Map<string, Words> {
  const wanted = new Map<string, Words>()
  for (const row of Array.isArray(rows) ? rows : []) {
    if (!isObject(row) || !isId(req, row.photo) || wanted.has(String(row.photo))) continue
    const caption = filledText(row.caption)?.trim()
    const credit = filledText(row.credit)?.trim()
    wanted.set(String(row.photo), { ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) })
  }
  return wanted
}

function lacking(photo: Photo, { caption, credit }: Words): Words {
  return {
    ...(caption && !photo.caption?.trim() ? { caption } : {}),
    ...(credit && !photo.credit?.trim() ? { credit } : {}),
  }
}
