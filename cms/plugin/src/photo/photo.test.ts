import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jpeg, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const upload = (bytes: Uint8Array, body: Json = {}, name = '照片 1.jpg', query = '') =>
  newsroom.rest('POST', `/photos${query}`, { as: 'photographer', body, file: { name, bytes } })
const complete = { caption: '说明', credit: '资料图片', alt: '图里的景' }
const sizesOf = (doc: Json): Json[] => Object.values(doc.sizes).filter((size) => (size as Json).filename)

test('files are named after the bytes, and the original is kept untouched', async () => {
  const bytes = await jpeg(2000, 1500, '#123')
  const { body } = await upload(bytes, complete)
  expect(body.doc.filename).toMatch(/^[0-9a-f]{16}\.jpg$/)
  const stem = body.doc.filename.replace('.jpg', '')
  expect(
    sizesOf(body.doc)
      .map((size) => size.filename)
      .sort(),
  ).toEqual([480, 960, 1600].flatMap((width) => [`${stem}-w${width}.jpg`, `${stem}-w${width}.webp`]).sort())
  const originals = await readdir(path.join(newsroom.folder, 'originals'))
  const original = originals.find((name) => name.startsWith(stem))
  expect(original).toMatch(/^[0-9a-f]{64}\.jpg$/)
  expect(await readFile(path.join(newsroom.folder, 'originals', original ?? ''))).toEqual(bytes)
})

test.each([
  [300, 200, [300]],
  [700, 500, [480, 700]],
  [1200, 5000, [480, 960, 1200]],
])('a picture %i pixels wide gets derivatives, none enlarged', async (width, height, widths) => {
  const { body } = await upload(await jpeg(width, height), complete)
  const webps = sizesOf(body.doc).filter((size) => size.mimeType === 'image/webp')
  expect(webps.map((size) => size.width).sort((a, b) => a - b)).toEqual(widths)
})

test('derivatives stand upright, are sRGB and carry no metadata, least of all a position', async () => {
  const noise = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#444' } })
    .withExif({ IFD0: { Artist: 'X' }, IFD3: { GPSLatitude: '24/1 54/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(ExifReader.load(noise).GPSLatitude).toBeDefined()
  const { body } = await upload(noise, complete)
  expect([body.doc.width, body.doc.height]).toEqual([600, 900])
  const names = [body.doc, ...sizesOf(body.doc)].map((file) => file.filename as string)
  for (const name of names) {
    const bytes = await readFile(path.join(newsroom.folder, 'media', name))
    const meta = await sharp(bytes).metadata()
    expect(meta).toMatchObject({ space: 'srgb' })
    expect([meta.exif, meta.iptc, meta.xmp, meta.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  }
})

test('caption, credit and date come from the file where they are not typed', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      photoshop:City="成都" photoshop:DateCreated="2024-12-30">
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">家燕归巢行动</rdf:li></rdf:Alt></dc:description>
      <dc:creator><rdf:Seq><rdf:li>张剑峰</rdf:li></rdf:Seq></dc:creator>
    </rdf:Description></rdf:RDF></x:xmpmeta>`
  const picture = sharp({ create: { width: 500, height: 400, channels: 3, background: '#a34' } })
  const { body } = await upload(await picture.withXmp(xmp).jpeg().toBuffer(), { place: '泉州' })
  expect(body.doc).toMatchObject({
    caption: '家燕归巢行动',
    credit: '张剑峰 摄',
    takenOn: '2024-12-30T12:00:00.000Z',
    place: '泉州',
  })
})

test.each(['utf-8', 'gb18030'])('a Chinese IPTC caption in %s is read right', async (encoding) => {
  const words = encoding === 'utf-8' ? Buffer.from('泉州') : Buffer.from([0xc8, 0xaa, 0xd6, 0xdd])
  const { body } = await upload(
    withIptcCaption(await jpeg(320, 240, '#566'), words),
    {},
    'i.jpg',
    '?draft=true',
  )
  expect(body.doc.caption).toBe('泉州')
})

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>1</script></svg>',
)
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(100),
])

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ['an SVG', () => svg, 'SVG'],
  ['a HEIC', () => heic, 'HEIC'],
  ['a text', () => Buffer.from('hello'), '不是 JPEG'],
  ['nothing', () => Buffer.alloc(0), ''],
  ['half a JPEG', async () => (await photoOfNoise()).subarray(0, 20_000), '已损坏'],
  [
    'a JPEG head before garbage',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500)]),
    '已损坏',
  ],
  ['a bomb', async () => bomb(), '一亿像素'],
  ['a GIF', () => Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'), '不是 JPEG'],
])('%s is refused with a clear word, and nothing is kept', async (_, bytes, words) => {
  const before = (await readdir(path.join(newsroom.folder, 'originals'))).length
  const answer = await upload(await bytes(), complete)
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body)).toContain(words)
  expect(await readdir(path.join(newsroom.folder, 'originals'))).toHaveLength(before)
})

test('png with transparency, webp and avif are taken', async () => {
  const picture = sharp({ create: { width: 600, height: 400, channels: 4, background: '#0000' } })
  for (const bytes of [
    await picture.png().toBuffer(),
    await picture.webp().toBuffer(),
    await picture.avif().toBuffer(),
  ]) {
    const { status, body } = await upload(bytes, complete)
    expect(status).toBe(201)
    expect(sizesOf(body.doc)).toHaveLength(4)
  }
})

test('the public gets derivatives of published photos and nothing else', async () => {
  const { body } = await upload(await jpeg(800, 600, '#717'), complete)
  const derivative = `/photos/file/${body.doc.sizes.w480.filename}`
  const full = `/photos/file/${body.doc.filename}`
  expect((await newsroom.rest('GET', derivative)).status).toBe(403)
  await newsroom.rest('PATCH', `/photos/${body.doc.id}`, { as: 'editor', body: published })
  const served = await newsroom.rest('GET', derivative)
  expect(served.status).toBe(200)
  expect(served.response.headers.get('content-type')).toBe('image/webp')
  expect(served.response.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await newsroom.rest('GET', full)).status).toBe(403)
  expect((await newsroom.rest('GET', full, { as: 'journalist' })).status).toBe(200)
  expect((await newsroom.rest('GET', '/photos/file/..%2Foriginals%2Fx.jpg')).status).toBeGreaterThanOrEqual(
    400,
  )
})

test('a photo is published with caption, credit and alternative text only', async () => {
  const { body } = await upload(await jpeg(500, 300, '#818'), {}, 'x.jpg', '?draft=true')
  const answer = await newsroom.rest('PATCH', `/photos/${body.doc.id}`, { as: 'editor', body: published })
  const errors: Json[] = answer.body.errors[0].data.errors
  expect(errors.map(({ path: field }) => field).sort()).toEqual(['alt', 'caption', 'credit'])
  expect(errors.find(({ path: field }) => field === 'credit').message).toMatch(/署名/)
})

test('a published photo keeps its picture; a new focal point leaves the files alone', async () => {
  const { body } = await upload(await jpeg(500, 300, '#919'), complete)
  await newsroom.rest('PATCH', `/photos/${body.doc.id}`, { as: 'editor', body: published })
  const file = { name: 'other.jpg', bytes: await jpeg(500, 300, '#fff') }
  const replaced = await newsroom.rest('PATCH', `/photos/${body.doc.id}?draft=true`, {
    as: 'photographer',
    body: {},
    file,
  })
  expect(replaced.status).toBe(400)
  expect(JSON.stringify(replaced.body)).toContain('不能换图')
  const focal = await newsroom.rest(
    'PATCH',
    `/photos/${body.doc.id}?uploadEdits[focalPoint][x]=20&uploadEdits[focalPoint][y]=30`,
    { as: 'editor', body: published },
  )
  expect(focal.body.doc).toMatchObject({ focalX: 20, focalY: 30, filename: body.doc.filename })
  expect((await newsroom.rest('GET', `/photos/file/${body.doc.sizes.w480.filename}`)).status).toBe(200)
})

/** Pixels that compress badly, so that half of the file is half of the picture. */
async function photoOfNoise(): Promise<Buffer> {
  const raw = Buffer.from(Array.from({ length: 400 * 300 * 3 }, (_, n) => (n * 7919 * (n % 13)) % 256))
  return sharp(raw, { raw: { width: 400, height: 300, channels: 3 } })
    .jpeg()
    .toBuffer()
}

/** 16,000 × 16,000 pixels in a few kilobytes. */
async function bomb(): Promise<Buffer> {
  return sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** Puts an IPTC block with a caption (2:120) behind a JPEG's first marker. */
function withIptcCaption(bytes: Buffer, words: Buffer): Buffer {
  const dataset = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, words.length]), words])
  const padded = dataset.length % 2 ? Buffer.concat([dataset, Buffer.alloc(1)]) : dataset
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    Buffer.from([0, 0, 0, dataset.length]),
    padded,
  ])
  const marker = Buffer.from([0xff, 0xed, 0, 0])
  marker.writeUInt16BE(resource.length + 2, 2)
  return Buffer.concat([bytes.subarray(0, 2), marker, resource, bytes.subarray(2)])
}
