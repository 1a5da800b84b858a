import { parseCredit } from '@guiyan/shared/credit'
import { readCaptionLine } from '@guiyan/shared/caption/caption-line'

/** Longer text that ends with a credit is an article of its own. */
const maxLength = 200

const leadIn =
  /^[▲△▼▽◀▶◆■●]?\s*(?:[上下左右本]?图(?:[一二三四五六七八九十\d]+|片)?\s*[为：:/／]|图片说明[：:])/u

/** `（新华社发）`, `（视频截图）`, `（研究团队提供）`: it names where a picture is from, if nobody. */
const source =
  /[（(][^（）()。，]{0,20}(?:摄|图|图片|照片|摄影|提供|截图|航拍|新华社发|中新社发|视觉中国)[)）][。.]?$/u
/** `（见图）` speaks of a picture elsewhere. */
const pointer = /[（(](?:[见如上下左右附]|详见)[\p{Script=Han}\d]{0,3}图[)）]/u

/** Words under a picture: they end, or begin, with its credit, or say that they are: `图为…`, `▲ 图1：…`. */
export function isCaption(line: string): boolean {
  const text = line.trim()
  if (text.length > maxLength) return false
  const { caption, credit } = readCaptionLine(text)
  if (credit !== null) return caption !== '' || parseCredit(text).kind !== 'unknown'
  if (source.test(text) && !pointer.test(text)) return true
  return leadIn.test(text) || /^[▲△▼▽]/u.test(text)
}
