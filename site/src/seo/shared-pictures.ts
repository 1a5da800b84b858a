import { brand } from '../posters/brand.ts'
import { posterSize } from '../posters/poster.ts'
import type { PictureFile } from '../content/picture-elsewhere.ts'
import type { PhotoView } from '../content/photo-view.ts'
import { siteTitle } from './site-name.ts'

type Shared = { title: string | null; poster?: string | null; image?: PhotoView | null }

/**
 * The pictures that a shared link shows: a wide one (the page's poster; until it is drawn its photo; else the site's) and a
 * square one (its photo's middle, else the site's).
 */
export function sharedPictures({ title, poster, image }: Shared): (PictureFile & { alt: string })[] {
  const photo = image ? { ...image.elsewhere, alt: image.words.alt ?? image.words.description } : null
  const square = photo?.crops.find(({ width, height }) => width === height)
  return [
    poster
      ? { src: poster, ...posterSize, alt: title ?? siteTitle }
      : photo
        ? { ...photo.preview, alt: photo.alt }
        : { ...brand.wide, alt: siteTitle },
    photo && square ? { ...square, alt: photo.alt } : { ...brand.square, alt: siteTitle },
  ]
}
