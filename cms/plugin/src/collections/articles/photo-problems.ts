import type { PayloadRequest } from 'payload'
import type { Bilingual } from '../../language.ts'
import { lacksAlt } from '../../photo/alt.ts'
import { dayOf } from '@guiyan/shared/newsroom-time'
import { rightsEnded } from '../../photo/rights/days.ts'
import { everPublishedIn } from '../../photo/uses/uses-of.ts'
import type { FieldProblem } from '../../refusal.ts'
import type { PhotoToPublish } from './photos-to-publish.ts'
import type { ShownPhoto } from './shown-photos.ts'

/** Why an article with this photo cannot be published now; none where it can. @param article its id; none before it is stored */
export async function photoProblems(
  req: PayloadRequest,
  article: number | string | undefined,
  use: ShownPhoto,
  photo: PhotoToPublish | undefined,
  now: Date,
): Promise<FieldProblem[]> {
  const messages = photo
    ? [lackingWords(photo), withdrawn(photo), ended(photo, now), await usedUp(req, article, photo)]
    : [{ zh: `照片（编号 ${use.id}）不存在。`, en: `The photo (number ${use.id}) does not exist.` }]
  return messages.flatMap((message) => (message ? [{ path: use.path, message }] : []))
}

const nameOf = (photo: PhotoToPublish): string =>
  photo.caption?.trim().slice(0, 30) || photo.filename || String(photo.id)

/** The words that no photo goes out without. */
function lackingWords(photo: PhotoToPublish): Bilingual | null {
  const lacking: Bilingual[] = []
  if (!photo.credit?.trim()) lacking.push({ zh: '署名（如“张剑峰 摄”“资料图片”）', en: 'credit' })
  if (!photo.caption?.trim()) lacking.push({ zh: '图片说明', en: 'caption' })
  if (lacksAlt(photo)) lacking.push({ zh: '替代文字', en: 'alternative text' })
  if (lacking.length === 0) return null
  return {
    zh: `照片“${nameOf(photo)}”没有${lacking.map(({ zh }) => zh).join('、')}，请先在照片里填写。`,
    en: `The photo “${nameOf(photo)}” has no ${lacking.map(({ en }) => en).join(', no ')}. Fill it in first.`,
  }
}

function withdrawn(photo: PhotoToPublish): Bilingual | null {
  const { withdrawnOn, withdrawnReason } = photo
  if (!withdrawnOn) return null
  const day = dayOf(new Date(withdrawnOn))
  return {
    zh: `照片“${nameOf(photo)}”已于 ${day} 全站撤下（${withdrawnReason}），请从报道里拿掉，或由编辑重新发布这张照片。`,
    en: `The photo “${nameOf(photo)}” was withdrawn on ${day} (${withdrawnReason}). Take it out, or let an editor publish the photo itself.`,
  }
}

function ended(photo: PhotoToPublish, now: Date): Bilingual | null {
  if (!photo.rightsUntil || !rightsEnded(photo.rightsUntil, now)) return null
  const day = dayOf(new Date(photo.rightsUntil))
  return {
    zh: `照片“${nameOf(photo)}”的使用期限到 ${day} 为止，已经过了，请从报道里拿掉。`,
    en: `The photo “${nameOf(photo)}” could be used until ${day}. Take it out.`,
  }
}

/**
 * 一次性使用: one article. Once readers have seen the photo there it is used, also after the article is unpublished;
 * that article may be published again.
 */
async function usedUp(
  req: PayloadRequest,
  article: number | string | undefined,
  photo: PhotoToPublish,
): Promise<Bilingual | null> {
  if (photo.usage !== 'once') return null
  const users = await everPublishedIn(req, photo.id)
  const [first] = users
  if (!first || users.some(({ id }) => String(id) === String(article))) return null
  return {
    zh: `照片“${nameOf(photo)}”只能用一次，已用于《${first.title}》，请从报道里拿掉。`,
    en: `The photo “${nameOf(photo)}” may be used once, and was in “${first.title}”. Take it out.`,
  }
}
