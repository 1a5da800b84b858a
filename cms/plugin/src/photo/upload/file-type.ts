import type { Bilingual } from '../../language.ts'

/** File name endings of the formats that we take. */
export type PhotoFormat = 'jpg' | 'png' | 'webp' | 'avif'

/**
 * Tells a picture's format by its first bytes; the name and the declared type prove nothing. No decoder sees a
 * file of another kind, so an SVG is never drawn.
 * @returns the format, or why we do not take the file
 */
export function photoFormat(bytes: Uint8Array): PhotoFormat | Bilingual {
  const ascii = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (ascii.startsWith('\xff\xd8\xff')) return 'jpg'
  if (ascii.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return 'webp'
  if (ascii.slice(4, 8) === 'ftyp') {
    const brands = ascii.slice(8, 8 + 64)
    if (/avif|avis/.test(brands)) return 'avif'
    if (/heic|heix|hevc|heim|heis|mif1|msf1/.test(brands)) {
      return {
        zh: '这是 HEIC 照片（苹果手机格式），请先转成 JPEG 再上传。',
        en: 'This is a HEIC photo. Convert it to JPEG first.',
      }
    }
  }
  if (/<svg[\s>]/i.test(ascii)) {
    return { zh: 'SVG 图形不能上传，请用 JPEG、PNG、WebP 或 AVIF。', en: 'SVG is not accepted.' }
  }
  return {
    zh: '这不是 JPEG、PNG、WebP 或 AVIF 图片，不能上传。',
    en: 'This is not a JPEG, PNG, WebP or AVIF picture.',
  }
}
