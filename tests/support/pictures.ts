import sharp from 'sharp'

export type Picture = { name: string; type: string; bytes: Uint8Array }

/** A real JPEG of random noise over a colour, so that no two are the same file. */
export async function picture(
  options: { name?: string; width?: number; height?: number } = {},
): Promise<Picture> {
  const { name = '返乡考察.jpg', width = 1200, height = 800 } = options
  const background = { r: randomByte(), g: randomByte(), b: randomByte() }
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  const grain = await sharp({ create: { width: 64, height: 64, channels: 3, background, noise } })
    .png()
    .toBuffer()
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: grain }])
    .jpeg()
    .toBuffer()
  return { name, type: 'image/jpeg', bytes }
}

const randomByte = () => crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
