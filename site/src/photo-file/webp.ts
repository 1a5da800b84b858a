import { PhotoFileError } from './photo-file-error.ts'

type Chunk = { type: string; data: Buffer }

/** Flags of `VP8X`: https://developers.google.com/speed/webp/docs/riff_container */
const flags = { exif: 0x08, xmp: 0x04, alpha: 0x10 }

/**
 * A WebP with an XMP packet in place of whatever metadata it had (EXIF, XMP). The picture's own bytes stay.
 * @throws PhotoFileError
 */
export function webpWithWords(webp: Buffer, packet: Buffer): Buffer {
  const chunks = chunksOf(webp).filter(({ type }) => type !== 'EXIF' && type !== 'XMP ')
  const [first, ...others] = chunks
  if (!first) throw new PhotoFileError('WebP 图片是空的')
  const extended = first.type === 'VP8X' ? others : chunks
  const head = Buffer.from(first.type === 'VP8X' ? first.data : simpleHead(first))
  if (head.length !== 10) throw new PhotoFileError('WebP 图片的 VP8X 不对')
  head[0] = ((head[0] ?? 0) & ~flags.exif) | flags.xmp
  const body = [{ type: 'VP8X', data: head }, ...extended, { type: 'XMP ', data: packet }].map(encoded)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.reduce((sum, each) => sum + each.length, 'WEBP'.length))
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), ...body])
}

function chunksOf(webp: Buffer): Chunk[] {
  const text = (at: number) => webp.toString('latin1', at, at + 4)
  if (text(0) !== 'RIFF' || text(8) !== 'WEBP' || webp.readUInt32LE(4) + 8 !== webp.length)
    throw new PhotoFileError('不是完整的 WebP 图片')
  const chunks: Chunk[] = []
  for (let at = 12; at < webp.length;) {
    const size = webp.readUInt32LE(at + 4)
    const end = at + 8 + size
    if (end + (size % 2) > webp.length) throw new PhotoFileError('WebP 图片的结构不对')
    chunks.push({ type: text(at), data: webp.subarray(at + 8, end) })
    at = end + (size % 2)
  }
  return chunks
}

/** What `VP8X` says of a picture that has none: its measures, and whether it is transparent. */
function simpleHead({ type, data }: Chunk): Buffer {
  const head = Buffer.alloc(10)
  if (type === 'VP8L' && data[0] === 0x2f) {
    // 14 bits each of width − 1 and height − 1, and one of transparency.
    const bits = data.readUInt32LE(1)
    head[0] = (bits >>> 28) & 1 ? flags.alpha : 0
    head.writeUIntLE(bits & 0x3fff, 4, 3)
    head.writeUIntLE((bits >>> 14) & 0x3fff, 7, 3)
    return head
  }
  if (type !== 'VP8 ' || data.readUIntBE(3, 3) !== 0x9d012a) throw new PhotoFileError('WebP 图片的编码不认识')
  // A key frame's header: the upper two bits of each are a scale.
  head.writeUIntLE((data.readUInt16LE(6) & 0x3fff) - 1, 4, 3)
  head.writeUIntLE((data.readUInt16LE(8) & 0x3fff) - 1, 7, 3)
  return head
}

function encoded({ type, data }: Chunk): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
