import { type Derivative, photoSchema } from '@guiyan/shared/content'
import { publicFiles } from '../photo-file/public-files.ts'
import { withWords } from '../photo-file/with-words.ts'
import { wordsOf } from '../photo-file/words.ts'
import { tinyPicture } from './tiny-picture.ts'

/**
 * The files that readers get of photos, by name, as a press would make them.
 * @param photos as REST gives them @param pixelsOf the bytes that the CMS has of a derivative
 */
export function photoFiles(
  photos: unknown[],
  pixelsOf: (derivative: Derivative) => Uint8Array = ({ mimeType, filename }) =>
    tinyPicture(mimeType, filename),
): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const photo of photos.map((wire) => photoSchema.parse(wire)))
    for (const { file, pixels } of publicFiles(photo))
      files.set(file.filename, withWords(pixelsOf(pixels), pixels.mimeType, wordsOf(photo)))
  return files
}
