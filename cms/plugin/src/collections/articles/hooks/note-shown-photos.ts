import type { CollectionBeforeChangeHook } from 'payload'
import { effectOf } from '../../../publishing/intent.ts'
import { shownPhotos } from '../shown-photos.ts'

/** Keeps `photosShown` in step with what is published. */
export const noteShownPhotos: CollectionBeforeChangeHook = ({ collection, context, data, req }) => {
  if (effectOf(context, collection.slug, data._status) !== 'publish') return data
  const numeric = req.payload.db.defaultIDType === 'number'
  data.photosShown = shownPhotos(req, data).map(({ id }) => (numeric ? Number(id) : String(id)))
  return data
}
