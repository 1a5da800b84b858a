import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Colours by place: what a test looks for after decoding, cutting and encoding. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** A picture of one colour. */
export function plain(colour: Rgb, width = 64, height = 48): Sharp {
  const [r, g, b] = colour
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
}

/** A white picture with coloured rectangles, each given by its place in per cent of width and height. */
export async function drawn(
  width: number,
  height: number,
  marks: { colour: Rgb; left: number; top: number; right: number; bottom: number }[],
): Promise<Sharp> {
  const rectangles = marks.map(({ colour, left, top, right, bottom }) => {
    const part = (whole: number, percent: number) => Math.round((whole * percent) / 100)
    const x = part(width, left)
    const y = part(height, top)
    const box = `x="${x}" y="${y}" width="${part(width, right) - x}" height="${part(height, bottom) - y}"`
    return `<rect ${box} fill="rgb(${colour.join(',')})"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" shape-rendering="crispEdges">
    <rect width="100%" height="100%" fill="#fff"/>${rectangles.join('')}</svg>`
  const raw = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

/** A scene of soft and fine detail, as photographs have; other seeds give other scenes. */
export async function scene(seed: number, width = 900, height = 600): Promise<Sharp> {
  const random = randomNumbers(seed)
  const sum = new Float32Array(width * height * 3)
  for (const [size, strength] of [
    [6, 110],
    [24, 45],
    [90, 25],
    [300, 12],
  ] as const) {
    const rows = Math.max(2, Math.round((size * height) / width))
    const cells = Buffer.from(Array.from({ length: size * rows * 3 }, () => Math.floor(random() * 256)))
    const layer = await sharp(cells, { raw: { width: size, height: rows, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer()
    for (const [n, value] of layer.entries()) sum[n] = (sum[n] ?? 0) + ((value - 127.5) / 127.5) * strength
  }
  const raw = Buffer.from(sum.map((value) => Math.min(255, Math.max(0, 127.5 + value))))
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

/** The same numbers between 0 and 1 for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** The picture stored as a camera held that way stores it, with the EXIF orientation (1 to 8) that makes it upright. */
export async function oriented(upright: Sharp, orientation: number): Promise<Buffer> {
  const turned = async (picture: Sharp, degrees: number) =>
    sharp(await picture.rotate(degrees).png().toBuffer())
  const stored: Record<number, () => Sharp | Promise<Sharp>> = {
    1: () => upright,
    2: () => upright.flop(),
    3: () => turned(upright, 180),
    4: () => upright.flip(),
    5: async () => (await turned(upright, 90)).flop(),
    6: () => turned(upright, 270),
    7: async () => (await turned(upright, 90)).flip(),
    8: () => turned(upright, 90),
  }
  const picture = await stored[orientation]?.()
  if (!picture) throw new Error(`no such orientation: ${orientation}`)
  return picture.withMetadata({ orientation }).png().toBuffer()
}

/** An ICC profile with the primaries and the gamma of Adobe RGB (1998), adapted to D50. @returns its path */
export async function adobeRgbProfile(folder: string): Promise<string> {
  const fixed = (value: number) => Math.round(value * 65536)
  const xyz = (x: number, y: number, z: number) => {
    const tag = Buffer.alloc(20)
    tag.write('XYZ ')
    for (const [n, value] of [x, y, z].entries()) tag.writeInt32BE(fixed(value), 8 + 4 * n)
    return tag
  }
  const curve = Buffer.alloc(16)
  curve.write('curv')
  curve.writeUInt32BE(1, 8)
  curve.writeUInt16BE(0x0233, 12)
  const text = (type: string, words: string) => {
    const bytes = Buffer.alloc(100)
    bytes.write(type)
    if (type === 'desc') bytes.writeUInt32BE(words.length + 1, 8)
    bytes.write(words, type === 'desc' ? 12 : 8)
    return bytes
  }
  const tags: [string, Buffer][] = [
    ['desc', text('desc', 'Adobe RGB compatible')],
    ['cprt', text('text', 'None')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.60974, 0.31111, 0.01947)],
    ['gXYZ', xyz(0.20528, 0.62567, 0.06087)],
    ['bXYZ', xyz(0.14919, 0.06322, 0.74457)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const file = path.join(folder, 'adobe-rgb.icc')
  await writeFile(file, iccProfile(tags))
  return file
}

function iccProfile(tags: [string, Buffer][]): Buffer {
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length)
  let offset = 128 + table.length
  for (const [n, [name, data]] of tags.entries()) {
    table.write(name, 4 + 12 * n)
    table.writeUInt32BE(offset, 8 + 12 * n)
    table.writeUInt32BE(data.length, 12 + 12 * n)
    offset += data.length
  }
  const header = Buffer.alloc(128)
  header.writeUInt32BE(offset, 0)
  header.writeUInt32BE(0x02400000, 8)
  header.write('mntrRGB XYZ ', 12)
  header.write('acsp', 36)
  header.write('\x00\x00\xf6\xd6\x00\x01\x00\x00\x00\x00\xd3\x2d', 68, 'latin1')
  return Buffer.concat([header, table, ...tags.map(([, data]) => data)])
}

/** A PNG of two frames of one size: viewers that know nothing of APNG show the first. */
export async function animatedPng(first: Sharp, second: Sharp): Promise<Buffer> {
  const [one, two] = [chunksOf(await first.png().toBuffer()), chunksOf(await second.png().toBuffer())]
  const header = one.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  const control = (sequence: number) => {
    const data = Buffer.alloc(26)
    data.writeUInt32BE(sequence, 0)
    header.copy(data, 4, 0, 8)
    data.writeUInt16BE(1, 20)
    data.writeUInt16BE(10, 22)
    return chunk('fcTL', data)
  }
  const pixels = (chunks: Chunk[]) =>
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const frames = Buffer.alloc(8)
  frames.writeUInt32BE(2, 0)
  const sequence = Buffer.alloc(4)
  sequence.writeUInt32BE(2, 0)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('acTL', frames),
    control(0),
    chunk('IDAT', pixels(one)),
    control(1),
    chunk('fdAT', Buffer.concat([sequence, pixels(two)])),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Chunk = { type: string; data: Buffer }

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

/** A chunk of a PNG with its length and checksum. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
