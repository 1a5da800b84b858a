import type { Newsroom } from './newsroom.ts'
import type { Picker } from './picker.ts'

/** The derivatives of a photo that has just been uploaded, as REST names them. */
export function photoSizes(newsroom: Newsroom, pick: Picker): Record<string, unknown> {
  const stem = `upload-${newsroom.newId()}`
  const widths = [480, 960, 1500].slice(0, 1 + pick.below(3))
  const formats = [
    ['jpg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
  ].slice(0, 1 + pick.below(3))
  const made = widths.flatMap((width) =>
    formats.map(([extension, mimeType]) => {
      const filename = `${stem}-${width}.${extension}`
      return [`${extension}${width}`, { filename, mimeType, width, height: (width * 2) / 3, filesize: width }]
    }),
  )
  return Object.fromEntries(made) as Record<string, unknown> // reason: fromEntries gives any
}
