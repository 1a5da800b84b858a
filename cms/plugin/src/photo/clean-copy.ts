import type { PayloadRequest } from 'payload'

/** A picture of more pixels would take gigabytes to decode; 1e8 is a 100-megapixel camera. */
const limitInputPixels = 1e8

/**
 * Decodes a picture in full and makes the copy that everything else is made from: a JPEG, upright by its EXIF
 * orientation, sRGB, on white where it was transparent, first frame only, without any metadata.
 * @returns the JPEG's bytes; null where the picture is damaged or too large
 */
export async function cleanCopy(req: PayloadRequest, bytes: Buffer): Promise<Buffer | null> {
  const { sharp } = req.payload.config
  if (!sharp) throw new Error('缺少 sharp：请在 Payload 配置里设置 sharp (set `sharp` in the Payload config)')
  try {
    return await sharp(bytes, { limitInputPixels, failOn: 'truncated' })
      .rotate()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 94, chromaSubsampling: '4:4:4' })
      .toBuffer()
  } catch (error) {
    req.payload.logger.info({ msg: 'an uploaded picture could not be decoded', err: error })
    return null
  }
}
