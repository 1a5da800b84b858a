import type { CollectionBeforeValidateHook, CollectionSlug } from 'payload'
import { shownPhotos } from '../shown-photos.ts'
import { hasNumberIds } from '../../../publishing/id.ts'

/** Keeps `photosShown` in step with the text, in drafts too: a photo knows its uses by it. One that is gone is not noted. */
export const noteShownPhotos: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (!data) return data
  const ids = shownPhotos(req, data).map(({ id }) => id)
  if (ids.length === 0) return { ...data, photosShown: [] }
  const { docs } = await req.payload.find({
    collection: 'photos' as CollectionSlug, // reason: no generated types in the plugin
    where: { id: { in: ids } },
    select: {},
    depth: 0,
    pagination: false,
    req,
  })
  const there = new Set(docs.map(({ id }) => String(id)))
  const numeric = hasNumberIds(req)
  const photosShown = ids
    .filter((id) => there.has(String(id)))
    .map((id) => (numeric ? Number(id) : String(id)))
  return { ...data, photosShown }
}
