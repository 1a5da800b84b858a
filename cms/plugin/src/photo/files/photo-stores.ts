import type { BucketSettings } from '@guiyan/shared/bucket'
import { bucketStore, openBucket } from './bucket-store.ts'
import { type FileStore, folderStore } from './file-store.ts'

export type { FileStore } from './file-store.ts'
export { PictureStoreError } from './picture-store-error.ts'

/** Where pictures are kept. An upload's `original` is its name there; all that is made of it begins with its stem. */
export type PhotoStores = {
  /** Working copies and derivatives, by names that change with the bytes. */
  media: FileStore
  /** Untouched uploads. Never served to the public. */
  originals: FileStore
}

/** What the settings say of it. */
export type PhotoPlace = { mediaDir: string; originalsDir: string; mediaBucket: BucketSettings | null }

/** Opens the bucket where there is one, else the two folders. Nothing is made or asked before it is needed. */
export function openPhotoStores({ mediaDir, originalsDir, mediaBucket }: PhotoPlace): PhotoStores {
  if (!mediaBucket) return { media: folderStore(mediaDir), originals: folderStore(originalsDir) }
  const bucket = openBucket(mediaBucket)
  return { media: bucketStore(bucket, 'media'), originals: bucketStore(bucket, 'originals') }
}
