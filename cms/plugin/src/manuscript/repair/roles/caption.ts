import { parseCredit } from '@guiyan/shared/credit'
import { readCaptionLine } from '@guiyan/shared/caption/caption-line'

/** Longer text that ends with a credit is an article of its own. */
const maxLength = 200

const leadIn =
  /^[▲△▼▽◀▶◆■●]?\s*(?:[上下左右本]?图(?:[一二三四五六七八九十\d]+|片)?\s*[为：:/／]|图片说明[：:])/u

/** Words under a picture: they end, or begin, with its credit, or say that they are: `图为…`, `▲ 图1：…`. */
export function isCaption(line: string): boolean {
  const text = line.trim()
  if (text.length > maxLength) return false
  const { caption, credit } = readCaptionLine(text)
  if (credit !== null) return caption !== '' || parseCredit(text).kind !== 'unknown'
  return leadIn.test(text) || /^[▲△▼▽]/u.test(text)
}
