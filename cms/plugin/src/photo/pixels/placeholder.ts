import { rgbaToThumbHash } from 'thumbhash'
import { openPixels, type Pixels } from './pixels.ts'

/** The picture in some twenty bytes, base64: what stands in its place until it is loaded. */
export async function placeholder(pixels: Pixels): Promise<string> {
  const { data, info } = await openPixels(pixels)
    .resize(100, 100, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
