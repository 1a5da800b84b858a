import type { CropName } from '@guiyan/shared/content'
import { routes } from '@guiyan/shared/routes'
import type { PublicFile } from '../photo-file/public-files.ts'
import type { Cards } from './indexes.ts'

/** The files of one picture for `<picture>`: addresses, and measures in pixels. */
export type Picture = {
  /** Other formats, the smallest first; each `srcset` goes by width. */
  sources: { type: string; srcset: string }[]
  image: { src: string; srcset: string; width: number; height: number }
}

/** What the addresses of a photo's files follow from. */
export type PhotoFiles = Pick<Cards['photos'], 'id' | 'createdAt' | 'derivatives'>

/** The whole picture (`null`) or a crop of it; null where the photo has no such derivatives. */
export function pictureOf(photo: PhotoFiles, crop: CropName | null): Picture | null {
  const sizes = sizesOf(photo, crop)
  const largest = sizes.at(-1)
  if (!largest) return null
  const srcset = (mimeType: string) => srcsetOf(photo, ofType(sizes, mimeType))
  const plain = sizes.some((size) => size.mimeType === 'image/jpeg') ? 'image/jpeg' : largest.mimeType
  const plainSizes = ofType(sizes, plain)
  const middle = plainSizes.findLast((size) => size.width <= 1280) ?? plainSizes[0] ?? largest
  return {
    sources: ['image/avif', 'image/webp']
      .filter((type) => type !== plain && sizes.some((size) => size.mimeType === type))
      .map((type) => ({ type, srcset: srcset(type) })),
    image: {
      src: routes.photoFile(photo, middle.filename),
      srcset: srcset(plain),
      width: largest.width,
      height: largest.height,
    },
  }
}

/** One file in the largest size, with the smaller ones of its format: what a full screen shows, or what is downloaded. */
export type LargePicture = { src: string; srcset: string; width: number; height: number }

/** The whole picture in the first of these formats that it has; null where it has none of them. */
export function largePictureOf(photo: PhotoFiles, mimeTypes: PublicFile['mimeType'][]): LargePicture | null {
  const sizes = sizesOf(photo, null)
  const own = mimeTypes.map((type) => ofType(sizes, type)).find((found) => found.length > 0) ?? []
  const largest = own.at(-1)
  if (!largest) return null
  const { width, height } = largest
  return { src: routes.photoFile(photo, largest.filename), srcset: srcsetOf(photo, own), width, height }
}

/** By width. A crop and the whole picture must not stand in one `srcset`. */
export function sizesOf({ derivatives }: PhotoFiles, crop: CropName | null): PublicFile[] {
  return derivatives
    .filter((derivative) => derivative.crop === crop)
    .toSorted((a, b) => a.width - b.width || a.filename.localeCompare(b.filename, 'en'))
}

function ofType(sizes: PublicFile[], mimeType: string): PublicFile[] {
  return sizes.filter((size) => size.mimeType === mimeType)
}

function srcsetOf(photo: PhotoFiles, sizes: PublicFile[]): string {
  return sizes.map((size) => `${routes.photoFile(photo, size.filename)} ${size.width}w`).join(', ')
}
