import type { Bilingual } from '../../../language.ts'

/** What was dropped, pasted or picked: pictures to send, and what is left out with the reason. */
export type Chosen = { pictures: File[]; leftOut: { name: string; size: number; reason: Bilingual }[] }

/** As much as the CMS takes (`upload.limits` of its config). */
export const maxFileBytes = 50 * 1024 * 1024
const pictureName = /\.(jpe?g|png|webp|avif)$/i
const pictureTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])
/** What cameras and systems leave in folders beside the pictures; nobody put it there. */
const clutter = /^(\.|Thumbs\.db$|desktop\.ini$)/i

const reasons = {
  heic: { zh: 'HEIC 照片（苹果手机格式），请先转成 JPEG', en: 'HEIC: convert it to JPEG first' },
  other: { zh: '不是 JPEG、PNG、WebP 或 AVIF 图片', en: 'no JPEG, PNG, WebP or AVIF picture' },
  large: { zh: '超过 50 MB', en: 'larger than 50 MB' },
  empty: { zh: '空文件', en: 'empty' },
} satisfies Record<string, Bilingual>

/** Tells pictures by name or type, in the order of their names: 2 before 10. The CMS looks at the bytes. */
export function sortOut(files: File[]): Chosen {
  const chosen: Chosen = { pictures: [], leftOut: [] }
  const inOrder = files
    .filter(({ name }) => !clutter.test(name))
    .sort((a, b) => comparePictureNames(a.name, b.name))
  for (const file of inOrder) {
    const reason = reasonAgainst(file)
    if (reason) chosen.leftOut.push({ name: file.name, size: file.size, reason })
    else chosen.pictures.push(file)
  }
  return chosen
}

/** IMG_2 before IMG_10. */
export function comparePictureNames(a: string, b: string): number {
  return a.localeCompare(b, 'zh-Hans-CN', { numeric: true })
}

function reasonAgainst({ name, size, type }: File): Bilingual | null {
  if (/\.hei[cf]$/i.test(name)) return reasons.heic
  if (!pictureTypes.has(type) && !pictureName.test(name)) return reasons.other
  if (size === 0) return reasons.empty
  return size > maxFileBytes ? reasons.large : null
}
