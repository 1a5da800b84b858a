import sharp from 'sharp'

const [width, height] = [6000, 4000]

/**
 * JPEGs of 24 megapixels and about eight megabytes, as a camera writes them: soft shapes, fine grain, no two alike.
 * The same number gives the same bytes.
 */
export async function largePictures(): Promise<(n: number) => Promise<Buffer>> {
  const grain = await grainTile()
  return async (n) => {
    const shapes = Buffer.from(drawing(n))
    return sharp(shapes, { density: 72 })
      .resize(width, height)
      .composite([{ input: grain, tile: true, blend: 'soft-light' }])
      .flatten()
      .jpeg({ quality: 91, chromaSubsampling: '4:2:0' })
      .toBuffer()
  }
}

/** Grain of a fixed seed: sharp's own noise differs each time. */
function grainTile(): Promise<Buffer> {
  const size = 512
  let state = 12_345
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
  const pixels = Buffer.from(
    Array.from({ length: size * size }, () => 128 + (next() + next() + next() - 1.5) * 52),
  )
  return sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .png()
    .toBuffer()
}

function drawing(n: number): string {
  const circles = Array.from({ length: 40 }, (_, at) => {
    const seed = n * 97 + at * 31
    const [x, y, radius] = [(seed * 53) % 1500, (seed * 29) % 1000, 30 + ((seed * 7) % 220)]
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${(seed * 37) % 360} 55% ${35 + (at % 40)}%)" opacity=".7"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000"><rect width="1500" height="1000" fill="hsl(${(n * 41) % 360} 40% 55%)"/>${circles.join('')}</svg>`
}
