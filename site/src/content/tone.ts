import { thumbHashToAverageRGBA } from 'thumbhash'

/** Bytes of a thumbhash that hold its average colour. */
const headerLength = 5

/**
 * The average colour of a picture, `#8c7f6e`, from its thumbhash in base64: what stands in its place until it
 * has come. null where it is unknown, and where the picture is transparent: the colour would show through.
 */
export function toneOf(thumbhash: string | null): string | null {
  const hash = Buffer.from(thumbhash ?? '', 'base64')
  if (hash.length <= headerLength) return null
  const { r, g, b, a } = thumbHashToAverageRGBA(hash)
  if (a < 1) return null
  return `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
