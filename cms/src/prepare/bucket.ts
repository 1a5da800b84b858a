import { PictureStoreError, type PhotoStores } from '@guiyan/newsroom/photo-stores'

/**
 * Looks whether pictures can be kept. A store that is away for now does not keep the newsroom shut: that is said on
 * standard error.
 * @throws PictureStoreError where somebody has to mend the settings
 */
export async function checkBucket({ media }: PhotoStores): Promise<void> {
  try {
    await media.check()
  } catch (error) {
    if (!(error instanceof PictureStoreError) || error.lasts) throw error
    console.error(error.message)
  }
}
