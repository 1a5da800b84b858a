import { createHash } from 'node:crypto'
import type { Derivative, Photo } from '@guiyan/shared/content'
import { packetOf } from './packet.ts'
import { type WordedPhoto, wordsOf } from './words.ts'

/** A derivative as readers get it: its file carries the photo's words, and has a name of its own. */
export type PublicFile = Omit<Derivative, 'filesize'>

/** To be counted up when `withWords` writes the same words otherwise: names must change whenever bytes do. */
const version = 1

const extensions = { 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/avif': 'avif' }

/**
 * The files that readers get, each with the derivative that it is made from: `w960-…`, `square-1200-…`, then 16 hex
 * digits that change whenever pixels or words do.
 */
export function publicFiles(
  photo: WordedPhoto & Pick<Photo, 'derivatives'>,
): { file: PublicFile; pixels: Derivative }[] {
  const words = createHash('sha256')
    .update(packetOf(wordsOf(photo)))
    .digest('hex')
  return photo.derivatives.map((pixels) => {
    const { filesize: _, filename, ...rest } = pixels
    const size = pixels.crop === null ? `w${pixels.width}` : `${pixels.crop}-${pixels.width}`
    const hash = createHash('sha256').update(`${version} ${words} ${filename}`).digest('hex').slice(0, 16)
    const name = `${size}-${hash}.${extensions[pixels.mimeType]}`
    return { file: { ...rest, filename: name }, pixels }
  })
}
