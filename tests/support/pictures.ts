import sharp from 'sharp'

export type Picture = { name: string; type: string; bytes: Uint8Array }

/** A real JPEG of random patches of colour, so that no two are the same file, nor look alike. */
export async function picture(
  options: { name?: string; width?: number; height?: number } = {},
): Promise<Picture> {
  const { name = '返乡考察.jpg', width = 1200, height = 800 } = options
  const pixels = { width: 9, height: 6, channels: 3 as const }
  const colours = crypto.getRandomValues(new Uint8Array(pixels.width * pixels.height * pixels.channels))
  const bytes = await sharp(colours, { raw: pixels }).resize(width, height, { fit: 'fill' }).jpeg().toBuffer()
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
