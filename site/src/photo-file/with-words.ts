import type { Derivative } from '@guiyan/shared/content'
import { avifWithWords } from './avif.ts'
import { imageResources, iptcOf } from './iptc.ts'
import { jpegWithWords } from './jpeg.ts'
import { packetOf } from './packet.ts'
import { PhotoFileError } from './photo-file-error.ts'
import { webpWithWords } from './webp.ts'
import type { PhotoWords } from './words.ts'

/**
 * A derivative's file with its photo's words in it, in XMP and in a JPEG in IPTC-IIM too. Nothing is encoded anew: the
 * picture is the same to the pixel. A file that is not as it should be is refused.
 * @throws PhotoFileError
 */
export function withWords(pixels: Uint8Array, mimeType: Derivative['mimeType'], words: PhotoWords): Buffer {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  const packet = packetOf(words)
  try {
    if (mimeType === 'image/jpeg') return jpegWithWords(bytes, packet, imageResources(iptcOf(words)))
    return mimeType === 'image/webp' ? webpWithWords(bytes, packet) : avifWithWords(bytes, packet)
  } catch (error) {
    // A file that ends too early, or a number that leads out of it.
    if (error instanceof RangeError) throw new PhotoFileError('图片文件不完整', { cause: error })
    throw error
  }
}
