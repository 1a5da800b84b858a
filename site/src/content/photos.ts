import type { Photo } from '@guiyan/shared/content'
import { yearMonth } from '@guiyan/shared/routes'
import { type DateView, dateView } from '../text/dates.ts'
import { content } from './current.ts'
import { ContentError } from './errors.ts'
import { type ChamberLink, chamberLinks } from './links.ts'
import { type CreditPart, creditParts } from './credit-parts.ts'
import { photoView, type PhotoView } from './photo-view.ts'
import { largePictureOf, type LargePicture } from './picture.ts'
import { type ArticleTeaser, articleTeasers } from './teasers.ts'

export type PhotoPage = {
  /** Its month's archive. */
  year: string
  month: string
  photo: PhotoView
  headline: string | null
  extendedDescription: string | null
  credit: CreditPart[]
  copyright: string | null
  source: string | null
  taken: DateView | null
  /** The town, then the place in it. */
  place: string | null
  keywords: string[]
  /** The largest JPEG: the one that carries the words for any program. */
  download: LargePicture | null
  chambers: ChamberLink[]
  articles: ArticleTeaser[]
}

/** The page of a photo, or null where no published photo has that address. */
export function photoPage(year: string, month: string, id: string): PhotoPage | null {
  const photo = photoAt(year, month, id)
  const card = photo && content().card('photos', id)
  if (!card) return null
  const { headline, extendedDescription, copyright, source, keywords } = photo
  return {
    year,
    month,
    photo: photoView(card),
    headline,
    extendedDescription,
    credit: creditParts(photo.credit),
    copyright,
    source,
    keywords,
    download: largePictureOf(card, ['image/jpeg']),
    taken: photo.takenOn ? dateView(photo.takenOn) : null,
    place: [photo.place, photo.sublocation].filter(Boolean).join(' ') || null,
    chambers: chamberLinks(photo.chambers),
    articles: articleTeasers(content().list('articles', `photo=${id}`)),
  }
}

/**
 * A derivative's bytes and media type, or null where the photo at that address has no such file.
 * @throws ContentError where the photo lists the file but its bytes never came
 */
export function photoFile(
  year: string,
  month: string,
  id: string,
  filename: string,
): { bytes: Uint8Array; mimeType: string } | null {
  const card = photoAt(year, month, id) && content().card('photos', id)
  const derivative = card?.derivatives.find((each) => each.filename === filename)
  if (!derivative) return null
  const bytes = content().file(filename)
  if (!bytes) throw new ContentError(`图片 ${id} 的文件 ${filename} 尚未取到。请稍候重试，或重新上传该图片。`)
  return { bytes, mimeType: derivative.mimeType }
}

function photoAt(year: string, month: string, id: string): Photo | null {
  const photo = content().get('photos', id)
  if (!photo) return null
  const date = yearMonth(photo.createdAt)
  return date.year === year && date.month === month ? photo : null
}
