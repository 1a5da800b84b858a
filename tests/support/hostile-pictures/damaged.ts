import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import {
  jpegSegment,
  noisy,
  type PictureCase,
  plain,
  png,
  pngChunk,
  pngHeader,
  withSegments,
} from './case.ts'

const end = Buffer.alloc(0)

/** Pictures that stop too soon, contradict themselves, or unfold into gigabytes. */
export async function damagedPictures(): Promise<PictureCase[]> {
  const [jpeg, progressive, pngFile, webp, avif] = await Promise.all([
    noisy(640, 480).jpeg().toBuffer(),
    noisy(641, 480).jpeg({ progressive: true }).toBuffer(),
    noisy(642, 480).png().toBuffer(),
    noisy(643, 480).webp().toBuffer(),
    noisy(644, 480).avif({ effort: 0 }).toBuffer(),
  ])
  const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))
  const refused: [name: string, bytes: Uint8Array, filename?: string][] = [
    ['a JPEG of its first marker', Buffer.from([0xff, 0xd8, 0xff])],
    ['a tenth of a JPEG', cut(jpeg, 0.1)],
    ['half a JPEG', cut(jpeg, 0.5)],
    ['nine tenths of a JPEG', cut(jpeg, 0.9)],
    ['half a progressive JPEG', cut(progressive, 0.5)],
    ['a JPEG head before garbage', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500)])],
    ['a JPEG without its tables', withoutSegments(jpeg, 0xdb)],
    ['a JPEG without a frame', withoutSegments(jpeg, 0xc0)],
    ['a JPEG 65,535 pixels square', sized(jpeg, 65_535, 65_535)],
    ['a JPEG of no width', sized(jpeg, 0, 480)],
    ['half a PNG', cut(pngFile, 0.5), 'half.png'],
    ['a PNG of its header', pngFile.subarray(0, 40), 'head.png'],
    ['a PNG of no pixels', png(['IHDR', pngHeader(0, 10)], ['IDAT', deflateSync(end)], ['IEND', end])],
    ['a PNG 16,000 pixels square', await largePng(16_000), 'bomb.png'],
    [
      'a PNG that says two thousand million pixels',
      png(['IHDR', pngHeader(50_000, 50_000)], ['IDAT', deflateSync(Buffer.alloc(1000))], ['IEND', end]),
    ],
    [
      'a PNG with less data than its size',
      png(['IHDR', pngHeader(900, 900)], ['IDAT', deflateSync(Buffer.alloc(1000))], ['IEND', end]),
    ],
    ['half a WebP', cut(webp, 0.5), 'half.webp'],
    ['a WebP of its name', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')],
    ['a WebP of 16,383 pixels square', largeWebp(), 'bomb.webp'],
    ['half an AVIF', cut(avif, 0.5), 'half.avif'],
    ['an AVIF of its name', avif.subarray(0, 32), 'name.avif'],
    [
      'an AVIF with another’s insides',
      Buffer.concat([avif.subarray(0, 32), Buffer.alloc(3000, 3)]),
      'garbage.avif',
    ],
  ]
  const either: [name: string, bytes: Uint8Array][] = [
    ['a JPEG with bits turned over', flipped(jpeg)],
    ['a PNG with a wrong sum', wrongSum(pngFile)],
    [
      'a PNG with a text of 200 MB',
      withChunk(
        pngFile,
        'zTXt',
        Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(200_000_000, 97))]),
      ),
    ],
    [
      'a PNG with a colour profile of 200 MB',
      withChunk(
        pngFile,
        'iCCP',
        Buffer.concat([Buffer.from('icc\0\0'), deflateSync(Buffer.alloc(200_000_000))]),
      ),
    ],
    ['a JPEG with a thousand scans', manyScans(progressive)],
    [
      'a JPEG with forty megabytes of segments',
      withSegments(
        await plain(300, 200).jpeg().toBuffer(),
        ...Array.from({ length: 620 }, () => jpegSegment(0xef, Buffer.alloc(65_000))),
      ),
    ],
  ]
  return [
    ...refused.map(([name, bytes, filename = 'photo.jpg']) => ({
      name,
      filename,
      bytes,
      outcome: 'refused' as const,
    })),
    ...either.map(([name, bytes]) => ({ name, filename: 'photo.jpg', bytes, outcome: 'either' as const })),
  ]
}

/** A few hundred kilobytes that are gigabytes of pixels. */
function largePng(size: number): Promise<Buffer> {
  const create = { width: size, height: size, channels: 3 as const, background: '#000' }
  return sharp({ create, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer()
}

/** A lossless WebP's header with the largest size that it can say. */
function largeWebp(): Buffer {
  const body = Buffer.concat([Buffer.from([0x2f, 0xff, 0xff, 0xff, 0x0f]), Buffer.alloc(200)])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length + (body.length % 2))
  const chunk = Buffer.concat([Buffer.from('VP8L'), length, body, Buffer.alloc(body.length % 2)])
  const whole = Buffer.alloc(4)
  whole.writeUInt32LE(chunk.length + 4)
  return Buffer.concat([Buffer.from('RIFF'), whole, Buffer.from('WEBP'), chunk])
}

type Segment = { marker: number; start: number; end: number }

/** The segments before the first scan. */
function segmentsOf(jpeg: Buffer): Segment[] {
  const segments: Segment[] = []
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda;) {
    const next = at + 2 + jpeg.readUInt16BE(at + 2)
    segments.push({ marker: jpeg[at + 1] ?? 0, start: at, end: next })
    at = next
  }
  return segments
}

function withoutSegments(jpeg: Buffer, marker: number): Buffer {
  const gone = segmentsOf(jpeg).filter((segment) => segment.marker === marker)
  let from = 0
  const kept = gone.map(({ start, end: after }) => {
    const part = jpeg.subarray(from, start)
    from = after
    return part
  })
  return Buffer.concat([...kept, jpeg.subarray(from)])
}

function sized(jpeg: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg)
  const frame = segmentsOf(copy).find(({ marker }) => marker === 0xc0)
  if (!frame) throw new Error('not a baseline JPEG')
  copy.writeUInt16BE(height, frame.start + 5)
  copy.writeUInt16BE(width, frame.start + 7)
  return copy
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = Math.floor(copy.length / 2); at < copy.length - 10; at += 997)
    copy[at] = (copy[at] ?? 0) ^ 0x14
  return copy
}

function wrongSum(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const at = copy.indexOf('IDAT') + 200
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

/** Behind the header, where profiles and texts stand. */
function withChunk(file: Buffer, type: string, data: Uint8Array): Buffer {
  return Buffer.concat([file.subarray(0, 33), pngChunk(type, data), file.subarray(33)])
}

/** The last scan over and over: each is decoded over the whole picture. */
function manyScans(progressive: Buffer): Buffer {
  const last = progressive.lastIndexOf(Buffer.from([0xff, 0xda]))
  const scan = progressive.subarray(last, progressive.length - 2)
  const times = Math.min(1000, Math.floor(20_000_000 / scan.length))
  return Buffer.concat([
    progressive.subarray(0, -2),
    ...Array<Buffer>(times).fill(scan),
    progressive.subarray(-2),
  ])
}
