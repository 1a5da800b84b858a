import type { Photo } from '@guiyan/shared/content'
import { parseCredit, withoutBrackets } from '@guiyan/shared/credit'
import { marksOf } from '@guiyan/shared/photo-marks'
import { dateView } from '../text/dates.ts'

/** The fields of a photo that its words come from. */
export type WordedPhoto = Pick<
  Photo,
  | 'headline'
  | 'caption'
  | 'alt'
  | 'decorative'
  | 'extendedDescription'
  | 'credit'
  | 'copyright'
  | 'source'
  | 'standIn'
  | 'digitalSourceType'
  | 'takenOn'
  | 'place'
  | 'sublocation'
  | 'keywords'
>

/**
 * What is said of a photo, the same in its files, on its page for machines and in link previews. null and an empty
 * list: it is not known, and nothing is said.
 */
export type PhotoWords = {
  headline: string | null
  /** The caption with what a reader must be told of it: 红砖厝（示意图）. */
  description: string
  /** Photographers whom the credit line names for certain; nobody for a file picture or a stand-in. */
  creators: string[]
  /** As printed, without brackets: 张剑峰 摄. */
  creditLine: string
  copyright: string | null
  source: string | null
  /** The day, month or year in Quanzhou: 2026-11-22, 2026-11, 2026. Never a time, which nobody stated. */
  takenOn: string | null
  city: string | null
  /** The place in the town. */
  sublocation: string | null
  keywords: string[]
  alt: string | null
  extendedDescription: string | null
  /** Address of IPTC's term. */
  digitalSourceType: string | null
}

/** Everything that is said of a photo. */
export function wordsOf(photo: WordedPhoto): PhotoWords {
  const credit = parseCredit(photo.credit)
  // A stand-in is not the picture that its credit line names the maker of.
  const isTheirs = credit.kind === 'photographer' && !photo.standIn
  return {
    headline: stated(photo.headline),
    description: clean(photo.caption + marksOf(photo).join('')),
    creators: isTheirs ? [...new Set(credit.names.map(clean))] : [],
    creditLine: clean(withoutBrackets(photo.credit)),
    copyright: stated(photo.copyright),
    source: stated(photo.source),
    takenOn: photo.takenOn === null ? null : (dateView(photo.takenOn)?.iso ?? null),
    city: stated(photo.place),
    sublocation: stated(photo.sublocation),
    keywords: [...new Set(photo.keywords.flatMap((word) => stated(word) ?? []))],
    alt: photo.decorative ? null : stated(photo.alt),
    extendedDescription: stated(photo.extendedDescription),
    digitalSourceType: photo.digitalSourceType && sourceTypes + photo.digitalSourceType,
  }
}

/** https://cv.iptc.org/newscodes/digitalsourcetype/ */
const sourceTypes = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

function stated(text: string | null): string | null {
  return clean(text ?? '') || null
}

/** Without what XML cannot hold: control characters but tab and line feed, halves of characters. */
function clean(text: string): string {
  return (
    text
      .replaceAll(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- those are what is taken out
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replaceAll(/\p{Surrogate}/gu, '')
      .trim()
  )
}
