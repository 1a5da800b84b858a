import type { PayloadRequest } from 'payload'
import { inTurn } from '../../other-processes/in-turn.ts'
import type { PhotoStores } from '../files/photo-stores.ts'
import type { PhotoFiles } from '../pixels/develop.ts'
import { discardUpload } from './discard.ts'

/**
 * The turn's name of the files of an upload. They are called by their content: somebody else's upload of the same bytes counts on the very
 * same files. So from when they are stored until a photo has them, and while they are removed, nobody else does either.
 */
export const turnOfFiles = (original: string): string => `photos:files:${original}`

/** Stores what was made of an upload; where that fails, what nobody uses goes again. Who calls it has the turn of its files. */
export async function keepFiles(
  req: PayloadRequest,
  stores: PhotoStores,
  { original, media }: PhotoFiles,
): Promise<void> {
  try {
    // The upload first: whatever else is found of a stem, its original is there.
    await stores.originals.put([original])
    await stores.media.put(media)
  } catch (error) {
    await discardUpload(req, stores, original.name)
    throw error
  }
}

/** Stores the files of a picture and saves the photo that has them; where that fails, what nobody uses goes again. */
export function savedWithFiles<T>(
  req: PayloadRequest,
  stores: PhotoStores,
  files: PhotoFiles,
  save: () => Promise<T>,
): Promise<T> {
  const { name } = files.original
  return inTurn(req.payload, turnOfFiles(name), async () => {
    await keepFiles(req, stores, files)
    try {
      return await save()
    } catch (error) {
      await discardUpload(req, stores, name)
      throw error
    }
  })
}
