import sharp from 'sharp'
import { type Pixels, type Size } from './pixels.ts'
import { withoutStrayBytes } from './stray-bytes.ts'

/** A picture of more pixels would take gigabytes to decode; 1e8 is a 100-megapixel camera. */
const limitInputPixels = 1e8

/** The upload's own size, upright, and its pixels at the size that everything is made from. */
export type Decoded = { original: Size; pixels: Pixels }
export type Undecodable = 'too large' | 'damaged'

/**
 * Decodes an upload once: upright by its EXIF orientation, from its own colours (ICC profile, CMYK, grey, palette, 16
 * bits) to sRGB of 8 bits, on white where it is transparent, the first frame only. JPEGs are shrunk while they are read.
 * Any warning of the decoder counts as damage: a picture with a garbled band is not the photographer's.
 */
export async function decode(bytes: Buffer): Promise<Decoded | Undecodable> {
  const original = await uprightSize(bytes)
  if (typeof original === 'string') return original
  const size = workingSize(original)
  try {
    const { data, info } = await sharp(withoutStrayBytes(bytes), { limitInputPixels, failOn: 'warning' })
      .autoOrient()
      .resize(size.width, size.height, { fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    if (channels !== 3) throw new Error(`decoded to ${channels} channels, not to 3`)
    return { original, pixels: { data, width, height } }
  } catch {
    return 'damaged'
  }
}

async function uprightSize(bytes: Buffer): Promise<Size | Undecodable> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return autoOrient.width * autoOrient.height > limitInputPixels ? 'too large' : autoOrient
  } catch {
    return 'damaged'
  }
}

/**
 * As small as it may be and still give every derivative its pixels: 2560 on the long side for the working copy, 1600 in
 * width for the whole picture, 1200 on the short side for crops. WebP holds no more than 16,383 on a side.
 */
export function workingSize({ width, height }: Size): Size {
  const long = Math.max(width, height)
  const wanted = Math.max(2560 / long, 1600 / width, 1200 / Math.min(width, height))
  const scale = Math.min(1, wanted, 16_383 / long)
  const scaled = (side: number) => Math.max(1, Math.round(side * scale))
  return { width: scaled(width), height: scaled(height) }
}
