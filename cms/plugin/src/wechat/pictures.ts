import type { BlockFields } from '@guiyan/shared/content'
import { creditInBrackets } from '@guiyan/shared/credit'
import { type Desk, pictureOf } from './desk.ts'
import { element, escaped } from './markup.ts'
import { styles } from './styles.ts'

/**
 * A photo's place: its number and file name in a frame, for a person to put the picture there, then its caption and
 * credit. An address of ours in an `img` would not do: the WeChat editor takes only what it can fetch itself.
 */
export function photoHtml(desk: Desk, id: string): string {
  const photo = desk.source.photos.get(id)
  if (!photo) {
    desk.leftOut.push({
      zh: '一张照片已撤下或已删除，没有放进来',
      en: 'A photo that was withdrawn or deleted stays out',
    })
    return ''
  }
  const { number, name, caption, credit } = pictureOf(desk, photo)
  const words = caption + (credit === '' ? '' : creditInBrackets(credit))
  return (
    element('p', styles.picture, escaped(`图${number}：${name}`)) +
    (words === '' ? '' : element('p', styles.caption, escaped(words)))
  )
}

/** Photos one below the other: a post has no gallery. */
export function galleryHtml(
  desk: Desk,
  { title, photos }: Extract<BlockFields, { blockType: 'gallery' }>,
): string {
  const heading = title ? element('p', styles.h4, escaped(title)) : ''
  const shown = photos.map((id) => photoHtml(desk, id))
  return shown.every((html) => html === '') && heading === '' ? '' : element('section', '', heading, ...shown)
}
