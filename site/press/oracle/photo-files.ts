import type { Derivative } from '@guiyan/shared/content'
import { tinyPicture } from '../../src/sample/tiny-picture.ts'
import type { Newsroom } from './newsroom.ts'
import type { Picker } from './picker.ts'

/** The derivatives of a photo that has just been uploaded, as REST lists them. */
export function photoDerivatives(newsroom: Newsroom, pick: Picker): Derivative[] {
  const stem = `upload-${newsroom.newId()}`
  const widths = [480, 960, 1500].slice(0, 1 + pick.below(3))
  const formats = (
    [
      ['jpg', 'image/jpeg'],
      ['webp', 'image/webp'],
      ['avif', 'image/avif'],
    ] as const
  ).slice(0, 1 + pick.below(3))
  const crops = [null, '4x3'] as const
  return crops.slice(0, 1 + pick.below(2)).flatMap((crop) =>
    widths.flatMap((width) =>
      formats.map(([extension, mimeType]) => {
        const filename = `${stem}-${crop ?? 'w'}-${width}.${extension}`
        const filesize = tinyPicture(mimeType, filename).length
        return { crop, filename, mimeType, width, height: crop ? (width * 3) / 4 : (width * 2) / 3, filesize }
      }),
    ),
  )
}
