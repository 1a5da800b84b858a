import { absolute } from '@guiyan/shared/routes'
import type { ImageObject } from 'schema-dts'
import type { PhotoView } from '../content/photo-view.ts'
import type { PictureFile } from '../content/picture-elsewhere.ts'
import type { PhotoWords } from '../photo-file/words.ts'

/**
 * A picture for search engines, in the same words as in its files. What is not known is not said: no licence where
 * nobody stated one. https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
export function imageObject({ href, words, elsewhere }: PhotoView, siteUrl: string): ImageObject {
  const description = words.extendedDescription ?? words.alt
  const place = [words.city, words.sublocation].filter((name) => name !== null).join(' ')
  return {
    '@type': 'ImageObject',
    '@id': absolute(siteUrl, href),
    url: absolute(siteUrl, href),
    ...fileOf(elsewhere.whole, siteUrl),
    thumbnailUrl: absolute(siteUrl, elsewhere.thumbnail.src),
    ...(words.headline && { name: words.headline }),
    caption: words.description,
    ...(description && { description }),
    ...rightsOf(words),
    ...(words.takenOn && { dateCreated: words.takenOn }),
    ...(place && { contentLocation: { '@type': 'Place' as const, name: place } }),
    ...(words.keywords.length > 0 && { keywords: words.keywords }),
    ...(words.digitalSourceType && { digitalSourceType: { '@id': words.digitalSourceType } }),
  }
}

/** An article's picture, and its crops, from which a search engine takes the one that fits. */
export function articleImages(photo: PhotoView, siteUrl: string): ImageObject[] {
  const crops = photo.elsewhere.crops.map((crop): ImageObject => ({
    '@type': 'ImageObject',
    ...fileOf(crop, siteUrl),
    caption: photo.words.description,
    ...rightsOf(photo.words),
  }))
  return [imageObject(photo, siteUrl), ...crops]
}

function fileOf({ src, width, height }: PictureFile, siteUrl: string) {
  const pixels = (value: number) => ({ '@type': 'QuantitativeValue' as const, value, unitText: 'px' })
  return { contentUrl: absolute(siteUrl, src), width: pixels(width), height: pixels(height) }
}

/** Who made it and whose it is, which stays with every file of it. */
function rightsOf({ creators, creditLine, copyright }: PhotoWords) {
  return {
    ...(creators.length > 0 && { creator: creators.map((name) => ({ '@type': 'Person' as const, name })) }),
    creditText: creditLine,
    ...(copyright && { copyrightNotice: copyright }),
  }
}
