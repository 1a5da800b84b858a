import type { Derivative } from '@guiyan/shared/content'
import type { FocalPoint } from './crop-box.ts'
import type { Undecodable } from './decode.ts'
import { cropAnew, develop, type Developed } from './develop.ts'
import type { PhotoStores } from '../files/photo-stores.ts'
import { oneAtATime } from '../../one-at-a-time.ts'

/** Where pictures are made, one at a time. */
export type Darkroom = PhotoStores & {
  /** Makes everything of an upload. Nothing of it is stored yet. */
  develop: (bytes: Buffer, original: string, focal: FocalPoint) => Promise<Developed | Undecodable>
  /**
   * Makes the crops anew round another focal point, from the untouched upload, and stores them.
   * @returns all derivatives; null where the upload is gone
   */
  recrop: (original: string, derivatives: Derivative[], focal: FocalPoint) => Promise<Derivative[] | null>
}

/** Opens the darkroom over where pictures are kept. */
export function openDarkroom(stores: PhotoStores): Darkroom {
  // Decoded pictures are what takes memory: two at once would take twice as much, and not be done sooner on the core
  // that pictures have.
  const inTurn = oneAtATime()
  return {
    ...stores,
    develop: (bytes, original, focal) => inTurn(() => develop(bytes, original, focal)),
    recrop: (original, derivatives, focal) => inTurn(() => cropAnew(stores, original, derivatives, focal)),
  }
}
