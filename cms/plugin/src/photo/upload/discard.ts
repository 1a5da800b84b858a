import type { BasePayload, PayloadRequest } from 'payload'
import { stemOf } from '../files/original-name.ts'
import type { PhotoStores } from '../files/photo-stores.ts'
import { isUsed } from './duplicates.ts'

/** Removes an upload and all that was made of it, unless a photo uses it. Who calls it has the turn of its files. */
export async function removeUnused(
  payload: BasePayload,
  { media, originals }: PhotoStores,
  original: string,
): Promise<void> {
  if (await isUsed(payload, original)) return
  await media.removeAll(stemOf(original))
  await originals.removeAll(original)
}

/**
 * The same for a save that failed. Where the store cannot do that, it is logged: the person is told why the save failed. What stays is
 * private, and the next attempt writes over it.
 */
export async function discardUpload(
  { payload }: PayloadRequest,
  stores: PhotoStores,
  original: string,
): Promise<void> {
  try {
    await removeUnused(payload, stores, original)
  } catch (err) {
    payload.logger.error({ msg: 'files of a failed upload could not be removed', original, err })
  }
}
