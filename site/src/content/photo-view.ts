import { creditInBrackets } from '@guiyan/shared/credit'
import { marksOf } from '@guiyan/shared/photo-marks'
import { routes } from '@guiyan/shared/routes'
import { content } from './current.ts'
import { type PhotoWords, wordsOf } from '../photo-file/words.ts'
import { ContentError } from './errors.ts'
import type { Cards } from './indexes.ts'
import { largePictureOf, type LargePicture, type Picture, pictureOf } from './picture.ts'
import { pictureElsewhere, type PictureElsewhere } from './picture-elsewhere.ts'
import { toneOf } from './tone.ts'

/** A picture ready to be set, and the words that always stay with it. */
export type PhotoView = Picture & {
  href: string
  /** Where its extended description stands; null where it has none. */
  descriptionHref: string | null
  caption: string
  /** '' for a decorative picture. */
  alt: string
  /** In full-width brackets: （张剑峰 摄）. */
  credit: string
  /** The same words as in its files, for machines. */
  words: PhotoWords
  standIn: boolean
  /** What a reader must be told of it, in brackets: （示意图）, （AI 生成）. */
  marks: string[]
  /** Its average colour, `#8c7f6e`, or null. */
  tone: string | null
  /** The 4:3 crop that lists show; the whole picture where it has none. */
  cropped: Picture
  /** For programs of others. */
  elsewhere: PictureElsewhere
  /** For a full screen, in a format that every browser with scripts can show. */
  large: LargePicture | null
}

/** Where on a photo's page its extended description stands. */
export const descriptionId = 'description'

/**
 * A photo that an article shows, or null where it is not published: the article then goes without.
 * @throws ContentError where it is published and could not be taken over: nothing is left out by accident
 */
export function articlePhoto(id: string): PhotoView | null {
  const problem = content().card('photos', id) ? null : content().rejection('photos', id)
  if (problem === null) return photoById(id)
  throw new ContentError(`图片 ${id} 已发布，但未能取到：${problem}。请更正该图片，或从内容中移除。`)
}

/** A photo, or null where it is not on the site. */
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
  const whole = pictureOf(photo, null)
  const elsewhere = pictureElsewhere(photo)
  if (!whole || !elsewhere) throw new ContentError(`图片 ${photo.id} 没有可公开的尺寸。请重新上传该图片。`)
  const href = routes.photo(photo)
  return {
    ...whole,
    href,
    descriptionHref: photo.extendedDescription ? `${href}#${descriptionId}` : null,
    caption: photo.caption,
    alt: photo.decorative ? '' : photo.alt,
    credit: creditInBrackets(photo.credit),
    words: wordsOf(photo),
    standIn: photo.standIn,
    marks: marksOf(photo),
    tone: toneOf(photo.thumbhash),
    cropped: pictureOf(photo, '4x3') ?? whole,
    elsewhere,
    large: largePictureOf(photo, ['image/webp', 'image/jpeg']),
  }
}
