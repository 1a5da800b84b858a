import sharp, { type Sharp } from 'sharp'

// One thread a picture: pictures are made one at a time (`queue.ts`), so that half of a two-core machine stays with
// those who write and read; and each further thread holds buffers of its own.
sharp.concurrency(1)
// Nothing is asked for twice: libvips's cache of operations would only hold the last pictures in memory.
sharp.cache(false)

/** Decoded pixels: three bytes (sRGB) each, row by row, upright. */
export type Pixels = { data: Buffer; width: number; height: number }
export type Box = { left: number; top: number; width: number; height: number }
export type Size = { width: number; height: number }

/** Opens pixels for work. */
export function openPixels({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
}

/** Cuts a box out and brings it to a size, which should not be larger. */
export async function scaled(pixels: Pixels, box: Box, size: Size): Promise<Pixels> {
  const cut = openPixels(pixels).extract(box)
  const same = box.width === size.width && box.height === size.height
  const data = await (same ? cut : cut.resize(size.width, size.height, { fit: 'fill' })).raw().toBuffer()
  return { data, ...size }
}

/** The box that is the whole picture. */
export function wholeOf({ width, height }: Size): Box {
  return { left: 0, top: 0, width, height }
}
