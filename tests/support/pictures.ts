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

/** One with caption and credit in its XMP, as Lightroom writes them. */
export async function captionedPicture(words: {
  name: string
  caption: string
  credit: string
}): Promise<Picture> {
  const { name, caption, credit } = words
  const plain = await picture({ name })
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      photoshop:Credit="${credit}"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description>
    </rdf:Description></rdf:RDF></x:xmpmeta>`
  return { ...plain, bytes: new Uint8Array(await sharp(plain.bytes).withXmp(xmp).jpeg().toBuffer()) }
}

const randomByte = () => crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
