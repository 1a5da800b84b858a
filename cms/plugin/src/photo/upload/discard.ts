import type { PayloadRequest } from 'payload'
import type { Darkroom } from '../pixels/darkroom.ts'
import { isUsed } from './duplicates.ts'

/**
 * Removes what was stored for a save that failed, unless somebody uses it. Where the store cannot do that, it is logged: the
 * person is told why the save failed. What stays is private, and the next attempt writes over it.
 */
export async function discardUpload(
  { payload }: PayloadRequest,
  darkroom: Darkroom,
  original: string,
): Promise<void> {
  try {
    await darkroom.removeUnless(original, () => isUsed(payload, original))
  } catch (err) {
    payload.logger.error({ msg: 'files of a failed upload could not be removed', original, err })
  }
}
