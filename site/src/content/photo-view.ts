import type { Derivative } from '@guiyan/shared/content'
import { creditInBrackets } from '@guiyan/shared/credit'
import { routes } from '@guiyan/shared/routes'
import { content } from './current.ts'
import { ContentError } from './errors.ts'
import type { Cards } from './indexes.ts'

/** A picture ready to be set: addresses, measures in pixels, and the words that always stay with it. */
export type PhotoView = {
  href: string
  caption: string
  alt: string
  /** In full-width brackets: （张剑峰 摄）. */
  credit: string
  standIn: boolean
  /** Other formats, the smallest first; each `srcset` goes by width. */
  sources: { type: string; srcset: string }[]
  image: { src: string; srcset: string; width: number; height: number }
}

/** A photo that a page cannot do without. @throws ContentError where it is not published */
export function requiredPhoto(id: string): PhotoView {
  const photo = photoById(id)
  if (!photo) {
    throw new ContentError(`图片 ${id} 未发布，但已发布的内容用到了它。请发布该图片，或从内容中移除。`)
  }
  return photo
}

/** A photo, or null where it is not published. */
export function photoById(id: string): PhotoView | null {
  const card = content().card('photos', id)
  return card && photoView(card)
}

/** The photos of a list of ids that are published, in the list's order. */
export function photosById(ids: string[]): PhotoView[] {
  return ids.flatMap((id) => photoById(id) ?? [])
}

/** A photo for setting. @throws ContentError where it has no public size */
export function photoView(photo: Cards['photos']): PhotoView {
  const sizes = uncropped(photo.derivatives)
  const largest = sizes.at(-1)
  if (!largest) throw new ContentError(`图片 ${photo.id} 没有可公开的尺寸。请重新上传该图片。`)
  const srcset = (mimeType: string) =>
    sizes
      .filter((size) => size.mimeType === mimeType)
      .map((size) => `${routes.photoFile(photo, size.filename)} ${size.width}w`)
      .join(', ')
  const plain = sizes.some((size) => size.mimeType === 'image/jpeg') ? 'image/jpeg' : largest.mimeType
  const plainSizes = sizes.filter((size) => size.mimeType === plain)
  const middle = plainSizes.findLast((size) => size.width <= 1280) ?? plainSizes[0] ?? largest
  return {
    href: routes.photo(photo),
    caption: photo.caption,
    alt: photo.alt,
    credit: creditInBrackets(photo.credit),
    standIn: photo.standIn,
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

/** Derivatives of the whole picture, by width: a crop must not stand in one `srcset` with them. */
function uncropped(derivatives: Derivative[]): Derivative[] {
  return derivatives
    .filter(({ crop }) => crop === null)
    .toSorted((a, b) => a.width - b.width || a.filename.localeCompare(b.filename, 'en'))
}
