import type { CropName } from '@guiyan/shared/content'
import { routes } from '@guiyan/shared/routes'
import { type PhotoFiles, sizesOf } from './picture.ts'

/** One file; measures in pixels. */
export type PictureFile = { src: string; width: number; height: number }

/** What search engines and previews of links show of a photo: single files, in JPEG where there is one. */
export type PictureElsewhere = {
  whole: PictureFile
  thumbnail: PictureFile
  /** 1:1, 4:3 and 16:9, of those that there are: https://developers.google.com/search/docs/appearance/structured-data/article */
  crops: PictureFile[]
  /** 16:9, or a whole picture of middle size. */
  preview: PictureFile
}

const searchCrops = ['square', '4x3', '16x9'] as const

/** null where the photo has no derivative of the whole picture. */
export function pictureElsewhere(photo: PhotoFiles): PictureElsewhere | null {
  const files = filesOf(photo, null)
  const [thumbnail, whole] = [files[0], files.at(-1)]
  if (!thumbnail || !whole) return null
  return {
    whole,
    thumbnail,
    crops: searchCrops.flatMap((crop) => filesOf(photo, crop).at(-1) ?? []),
    preview: filesOf(photo, '16x9').at(-1) ?? files.findLast(({ width }) => width <= 1280) ?? thumbnail,
  }
}

/** Files of one crop in one format, by width. */
function filesOf(photo: PhotoFiles, crop: CropName | null): PictureFile[] {
  const sizes = sizesOf(photo, crop)
  const types = ['image/jpeg', 'image/webp', 'image/avif']
  const type = types.find((each) => sizes.some(({ mimeType }) => mimeType === each))
  return sizes
    .filter(({ mimeType }) => mimeType === type)
    .map(({ filename, width, height }) => ({ src: routes.photoFile(photo, filename), width, height }))
}
