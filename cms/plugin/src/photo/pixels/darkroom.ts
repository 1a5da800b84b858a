import type { Derivative } from '@guiyan/shared/content'
import type { FocalPoint } from './crop-box.ts'
import type { Undecodable } from './decode.ts'
import { cropAnew, develop, type Developed } from './develop.ts'
import type { PhotoStores } from '../files/photo-stores.ts'
import { stemOf } from '../files/original-name.ts'
import { oneAtATime } from '../../one-at-a-time.ts'

/** Where pictures are made, one at a time. */
export type Darkroom = PhotoStores & {
  /** Makes everything of an upload and stores it. What was made is held: `release` it. */
  develop: (bytes: Buffer, original: string, focal: FocalPoint) => Promise<Developed | Undecodable>
  /** Says that the photo of an upload is stored, or will not be. */
  release: (original: string) => void
  /**
   * Makes the crops anew round another focal point, from the untouched upload, and stores them.
   * @returns all derivatives; null where the upload is gone
   */
  recrop: (original: string, derivatives: Derivative[], focal: FocalPoint) => Promise<Derivative[] | null>
  /** Removes an upload and all that was made of it, unless it is used, or held by somebody else. */
  removeUnless: (original: string, isUsed: () => Promise<boolean>) => Promise<void>
}

/** Opens the darkroom over where pictures are kept. */
export function openDarkroom(stores: PhotoStores): Darkroom {
  // Decoded pictures are what takes memory: two at once would take twice as much, and not be done sooner on the core
  // that pictures have.
  const inTurn = oneAtATime()
  const holders = new Map<string, number>()
  const release = (original: string) => {
    const left = (holders.get(original) ?? 0) - 1
    if (left > 0) holders.set(original, left)
    else holders.delete(original)
  }
  return {
    ...stores,
    release,
    develop: async (bytes, original, focal) => {
      holders.set(original, (holders.get(original) ?? 0) + 1)
      try {
        const developed = await inTurn(() => develop(stores, bytes, original, focal))
        if (typeof developed === 'string') release(original)
        return developed
      } catch (error) {
        release(original)
        throw error
      }
    },
    recrop: (original, derivatives, focal) => inTurn(() => cropAnew(stores, original, derivatives, focal)),
    removeUnless: (original, isUsed) =>
      inTurn(async () => {
        // Whoever asks to develop it from here on waits for this turn to end, and stores it again.
        if ((await isUsed()) || holders.has(original)) return
        await stores.media.removeAll(stemOf(original))
        await stores.originals.removeAll(original)
      }),
  }
}
