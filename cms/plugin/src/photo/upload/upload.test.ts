import ExifReader from 'exifreader'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Derivative } from '@guiyan/shared/content'
import { jpeg, published } from '../../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { plain, scene } from '../../testing/pictures.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const upload = (bytes: Uint8Array, body: Json = {}, name = '照片 1.jpg', query = '') =>
  newsroom.rest('POST', `/photos${query}`, { as: 'photographer', body, file: { name, bytes } })
const complete = { caption: '说明', credit: '资料图片', alt: '图里的景' }
const stored = (store: 'media' | 'originals') => newsroom.stored(store)
const picture = async (filename: string) => (await newsroom.stores.media.read(filename)) ?? Buffer.of()
const listed = (doc: Json) =>
  (doc.derivatives as Derivative[]).map(({ crop, filename, width, height }) => {
    return [crop, filename.split('.').at(-1), `${width}x${height}`].join(' ')
  })

test('an upload gives every derivative, each named after its bytes, and the original stays untouched', async () => {
  const bytes = await (await scene(1, 2400, 1600)).jpeg().toBuffer()
  const { body, status } = await upload(bytes, complete)
  expect(status).toBe(201)
  expect(listed(body.doc)).toEqual([
    ...['avif', 'jpg', 'webp'].flatMap((type) =>
      ['480x320', '960x640', '1600x1067'].map((size) => ` ${type} ${size}`),
    ),
    '16x9 jpg 1200x675',
    ...['avif', 'jpg', 'webp'].flatMap((type) =>
      ['480x360', '960x720', ...(type === 'jpg' ? ['1200x900'] : [])].map((size) => `4x3 ${type} ${size}`),
    ),
    'square jpg 1200x1200',
    'wide jpg 900x383',
  ])
  const stem: string = body.doc.filename.replace('.jpg', '')
  expect(stem).toMatch(/^[0-9a-f]{16}$/)
  for (const { filename, filesize, width, height, mimeType } of body.doc.derivatives as Derivative[]) {
    expect(filename).toMatch(new RegExp(`^${stem}-(w|4x3-|16x9-|square-|wide-)${width}-[0-9a-f]{8}\\.`))
    const file = await picture(filename)
    const meta = await sharp(file).metadata()
    expect([file.length, meta.width, meta.height]).toEqual([filesize, width, height])
    expect(mimeType).toBe(
      { jpeg: 'image/jpeg', webp: 'image/webp', heif: 'image/avif' }[meta.format as string],
    )
  }
  expect(body.doc).toMatchObject({ width: 2400, height: 1600, originalWidth: 2400, originalHeight: 1600 })
  expect(body.doc).toMatchObject({ originalName: '照片 1.jpg', focalX: 50, focalY: 50 })
  expect(body.doc.thumbhash).toMatch(/^[A-Za-z0-9+/=]{24,40}$/)
  const original = (await stored('originals')).find((name) => name.startsWith(stem))
  expect(original).toMatch(/^[0-9a-f]{64}\.jpg$/)
  expect(await newsroom.stores.originals.read(original ?? '')).toEqual(bytes)
})

test.each([
  [300, 200, ['300x200']],
  [700, 500, ['480x343', '700x500']],
  [1200, 5000, ['480x2000', '960x4000', '1200x5000']],
])('a picture of %i × %i gets derivatives, none enlarged', async (width, height, sizes) => {
  const { body } = await upload(await jpeg(width, height), complete)
  expect(listed(body.doc).filter((line) => line.startsWith(' webp'))).toEqual(
    sizes.map((size) => ` webp ${size}`),
  )
  for (const made of body.doc.derivatives as Derivative[]) {
    expect(made.width).toBeLessThanOrEqual(width)
    expect(made.height).toBeLessThanOrEqual(height)
  }
})

test.each([
  [1, 1],
  [3000, 2],
  [2, 3000],
])('a picture of %i × %i is taken', async (width, height) => {
  const { body, status } = await upload(await plain([1, 2, 3], width, height).png().toBuffer(), complete)
  expect(status).toBe(201)
  expect(new Set(body.doc.derivatives.map(({ crop }: Json) => crop)).size).toBe(5)
})

test('no stored picture but the original carries metadata, least of all a position', async () => {
  const held = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#444' } })
    .withExif({ IFD0: { Artist: 'X' }, IFD3: { GPSLatitude: '24/1 54/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6, icc: 'p3' })
    .jpeg()
    .toBuffer()
  expect(ExifReader.load(held).GPSLatitude).toBeDefined()
  const { body } = await upload(held, complete)
  expect([body.doc.width, body.doc.height]).toEqual([600, 900])
  for (const { filename } of [body.doc, ...body.doc.derivatives]) {
    const meta = await sharp(await picture(filename)).metadata()
    expect(meta.space).toBe('srgb')
    for (const kind of ['exif', 'icc', 'iptc', 'xmp', 'orientation'] as const)
      expect(meta[kind], `${kind} of ${filename}`).toBeUndefined()
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
  ['half a JPEG', async () => (await (await scene(2)).jpeg().toBuffer()).subarray(0, 20_000), '已损坏'],
  [
    'a JPEG head before garbage',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500)]),
    '已损坏',
  ],
  ['a bomb', () => bomb(), '一亿像素'],
  ['a GIF', () => Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'), '不是 JPEG'],
])('%s is refused with a clear word, and nothing is kept', async (_, bytes, words) => {
  const before = [await stored('originals'), await stored('media')]
  const answer = await upload(await bytes(), complete)
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body)).toContain(words)
  expect([await stored('originals'), await stored('media')]).toEqual(before)
})

test('a photo that cannot be stored leaves no files behind', async () => {
  const before = [await stored('originals'), await stored('media')]
  const answer = await upload(await jpeg(640, 480, '#362'), { credit: '资料图片' })
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body)).toContain('caption')
  expect([await stored('originals'), await stored('media')]).toEqual(before)
})

test.each(['png', 'webp', 'avif'] as const)('a transparent %s is taken', async (format) => {
  const picture = sharp({ create: { width: 600, height: 400, channels: 4, background: '#0000' } })
  expect((await upload(await picture.toFormat(format).toBuffer(), complete)).status).toBe(201)
})

test('who may not hand in pictures is refused before a byte is decoded', async () => {
  const bytes = await jpeg(300, 200, '#471')
  const file = { name: 'x.jpg', bytes }
  expect((await newsroom.rest('POST', '/photos', { body: complete, file })).status).toBe(403)
  const { body } = await upload(bytes, complete)
  const other = { name: 'x.jpg', bytes: Buffer.from('no picture') }
  for (const as of [undefined, 'journalist'] as const) {
    const answer = await newsroom.rest('PATCH', `/photos/${body.doc.id}`, { as, body: {}, file: other })
    expect(answer.status).toBe(403)
  }
  const publishing = { ...complete, ...published }
  const direct = await newsroom.rest('POST', '/photos', { as: 'photographer', body: publishing, file: other })
  expect(direct.status).toBe(403)
})

test('a client does not set what is ours', async () => {
  const sent = { ...complete, derivatives: [], original: 'x', hash1: '0', thumbhash: 'x', originalWidth: 9 }
  const { body } = await upload(await jpeg(310, 200, '#555'), sent)
  expect(body.doc.derivatives.length).toBeGreaterThan(0)
  const patched = await newsroom.rest('PATCH', `/photos/${body.doc.id}`, { as: 'photographer', body: sent })
  expect(patched.body.doc).toMatchObject({ derivatives: body.doc.derivatives, originalWidth: 310 })
})

test('a photo is published with caption, credit and alternative text only', async () => {
  const { body } = await upload(await jpeg(500, 300, '#818'), {}, 'x.jpg', '?draft=true')
  const answer = await newsroom.rest('PATCH', `/photos/${body.doc.id}`, { as: 'editor', body: published })
  const errors: Json[] = answer.body.errors[0].data.errors
  expect(errors.map(({ path: field }) => field).sort()).toEqual(['alt', 'caption', 'credit'])
  expect(errors.find(({ path: field }) => field === 'credit').message).toMatch(/署名/)
})

/** 16,000 × 16,000 pixels in a few kilobytes. */
async function bomb(): Promise<Buffer> {
  return sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
}
