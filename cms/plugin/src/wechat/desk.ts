import type { LinkNode } from '@guiyan/shared/content'
import { withoutBrackets } from '@guiyan/shared/credit'
import { marksOf } from '@guiyan/shared/photo-marks'
import type { Bilingual } from '../language.ts'
import type { PostPicture } from './post.ts'
import type { PostPhoto, PostSource } from './source.ts'

/** What is gathered while a post is written: its pictures, the addresses of its end notes, what is left out. */
export type Desk = {
  source: PostSource
  pictures: PostPicture[]
  notes: string[]
  leftOut: Bilingual[]
}

/** A desk with nothing on it yet. */
export function openDesk(source: PostSource): Desk {
  return { source, pictures: [], notes: [], leftOut: [] }
}

/** The number of a picture in the post; one that stands twice has one number. */
export function pictureOf(desk: Desk, photo: PostPhoto): PostPicture {
  const known = desk.pictures.find(({ id }) => id === photo.id)
  if (known) return known
  const picture: PostPicture = {
    number: desk.pictures.length + 1,
    id: photo.id,
    name: photo.originalName ?? `${photo.id}.jpg`,
    file: fileOf(photo, null),
    caption: photo.caption + marksOf(photo).join(''),
    credit: withoutBrackets(photo.credit),
  }
  desk.pictures.push(picture)
  if (picture.credit === '')
    desk.leftOut.push({
      zh: `图${picture.number}还没有署名`,
      en: `Picture ${picture.number} has no credit line`,
    })
  return picture
}

/** The largest JPEG of the whole picture, or of a crop: WeChat takes no WebP and no AVIF. */
export function fileOf({ derivatives }: PostPhoto, crop: 'wide' | 'square' | null): string | null {
  const fitting = derivatives.filter((file) => file.crop === crop && file.mimeType === 'image/jpeg')
  return fitting.toSorted((one, other) => other.width - one.width)[0]?.filename ?? null
}

/** The number of the end note that says a link's address, or null where there is nothing to say. */
export function noteOf(desk: Desk, link: LinkNode['fields'], words: string): number | null {
  const address = desk.source.addressOf(link)
  if (address === null) {
    desk.leftOut.push({
      zh: `链接“${words}”没有公开的地址，只留文字`,
      en: `The link “${words}” has no public address: its words stand alone`,
    })
    return null
  }
  return addressNote(desk, address)
}

/** The number of the end note that says this address. */
export function addressNote({ notes }: Desk, address: string): number {
  const known = notes.indexOf(address)
  return known === -1 ? notes.push(address) : known + 1
}
