import type { Derivative } from '@guiyan/shared/content'
import { openPixels, type Pixels } from './pixels.ts'

export type Format = 'avif' | 'jpg' | 'webp'

export const mimeTypes: Record<Format, Derivative['mimeType']> = {
  avif: 'image/avif',
  jpg: 'image/jpeg',
  webp: 'image/webp',
}

/**
 * Encodes pixels, without any metadata. The settings give about the same likeness in each format, and were chosen by
 * time: more effort takes twice as long for 2 to 8 % fewer bytes. (docs/decisions/0006-pictures.md)
 */
export async function encode(pixels: Pixels, format: Format): Promise<Buffer> {
  const picture = openPixels(pixels)
  if (format === 'avif') {
    return picture.avif({ quality: 60, effort: 1, chromaSubsampling: '4:2:0' }).toBuffer()
  }
  if (format === 'webp') return picture.webp({ quality: 80, effort: 2 }).toBuffer()
  // mozjpeg but for its search for the best scans: half of its time for 2 % of the bytes.
  const mozjpeg = {
    progressive: true,
    trellisQuantisation: true,
    overshootDeringing: true,
    quantisationTable: 3,
  }
  return picture.jpeg({ quality: 80, ...mozjpeg }).toBuffer()
}

/** The staff's working copy: looked at, and never served to readers, so that speed counts more than bytes. */
export async function encodeWorkingCopy(pixels: Pixels): Promise<Buffer> {
  return openPixels(pixels).jpeg({ quality: 88 }).toBuffer()
}
