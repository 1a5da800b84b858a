import { photoSchema, photoTextLimits } from '@guiyan/shared/content'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { base } from '../sample/base.ts'
import { tinyPicture } from '../sample/tiny-picture.ts'
import { longestPacket } from './jpeg.ts'
import { packetOf } from './packet.ts'
import { PhotoFileError } from './photo-file-error.ts'
import { withWords } from './with-words.ts'
import { wordsOf } from './words.ts'

const photo = (fields: object = {}) =>
  photoSchema.parse({ ...base(1), caption: '合影 & <b>', credit: '张剑峰 摄', copyright: '© 社', ...fields })
const words = wordsOf(photo())
const formats = ['image/jpeg', 'image/webp', 'image/avif'] as const

const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
const plain = sharp({ create: { width: 301, height: 203, channels: 3, background: '#888', noise } })
const see_through = sharp({
  create: { width: 33, height: 21, channels: 4, background: { r: 200, g: 90, b: 40, alpha: 0.4 } },
})
const withProfile = () => plain.clone().withIccProfile('p3')

/** As sharp writes them, every kind of file that a format has. */
const pictures: Record<string, () => Promise<Buffer>> = {
  'image/jpeg baseline': () => plain.clone().jpeg().toBuffer(),
  'image/jpeg progressive': () => plain.clone().jpeg({ mozjpeg: true }).toBuffer(),
  'image/jpeg with a profile': () => withProfile().jpeg().toBuffer(),
  'image/webp lossy': () => plain.clone().webp().toBuffer(),
  'image/webp lossless': () => plain.clone().webp({ lossless: true }).toBuffer(),
  'image/webp transparent': () => see_through.clone().webp().toBuffer(),
  'image/webp lossless and transparent': () => see_through.clone().webp({ lossless: true }).toBuffer(),
  'image/webp with a profile': () => withProfile().webp().toBuffer(),
  'image/avif': () => plain.clone().avif({ effort: 0 }).toBuffer(),
  'image/avif transparent': () => see_through.clone().avif({ effort: 0 }).toBuffer(),
  'image/avif with a profile': () => withProfile().avif({ effort: 0 }).toBuffer(),
}

const typeOf = (name: string) => formats.find((type) => name.startsWith(type)) ?? 'image/jpeg'
const pixelsOf = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer({ resolveWithObject: true })

describe.each(Object.entries(pictures))('%s', (name, make) => {
  let before: Buffer
  let after: Buffer
  beforeAll(async () => {
    before = await make()
    after = withWords(before, typeOf(name), words)
  })

  test('is the same picture to the pixel', async () => {
    const [old, made] = [await pixelsOf(before), await pixelsOf(after)]
    expect(made.info).toEqual(old.info)
    expect(made.data.equals(old.data)).toBe(true)
    const { icc } = await sharp(before).metadata()
    expect((await sharp(after).metadata()).icc).toEqual(icc)
  })

  test('carries the packet, and IPTC where it is a JPEG', async () => {
    const { xmp, exif, iptc } = await sharp(after).metadata()
    expect(xmp?.equals(packetOf(words))).toBe(true)
    expect(exif).toBeUndefined()
    expect(iptc !== undefined).toBe(name.startsWith('image/jpeg'))
  })

  test('cut off anywhere is refused, never made worse', () => {
    for (let length = 0; length < before.length - 1; length += 1 + Math.floor(length / 50)) {
      expect(() => withWords(before.subarray(0, length), typeOf(name), words)).toThrow(PhotoFileError)
    }
  })
})

test.each(formats)('a broken %s is refused in Chinese or keeps its bytes', (type) => {
  const whole = tinyPicture(type, 'mark')
  const broken = fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, value]) => {
    const bytes = Buffer.from(whole)
    bytes[at] = value
    return bytes
  })
  fc.assert(
    fc.property(broken, (bytes) => {
      try {
        expect(withWords(bytes, type, words).length).toBeGreaterThan(bytes.length)
      } catch (error) {
        expect(error).toBeInstanceOf(PhotoFileError)
        expect(String(error)).toMatch(/\p{Script=Han}/u)
      }
    }),
    { numRuns: 2000 },
  )
})

test.each(formats)('%s: what is another format, or nothing, is refused', (type) => {
  for (const other of formats.filter((each) => each !== type))
    expect(() => withWords(tinyPicture(other, 'x'), type, words)).toThrow(PhotoFileError)
  expect(() => withWords(Buffer.alloc(0), type, words)).toThrow(PhotoFileError)
})

describe('metadata that a file had', () => {
  const own = () =>
    plain
      .clone()
      .withExif({ IFD0: { Artist: 'secret' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">secret</x:xmpmeta>')

  test.each([
    ['image/jpeg', () => own().jpeg().toBuffer()],
    ['image/webp', () => own().webp().toBuffer()],
  ] as const)('is replaced in %s', async (type, make) => {
    const before = await make()
    expect(before.includes('secret')).toBe(true)
    const after = withWords(before, type, words)
    expect(after.includes('secret')).toBe(false)
    expect((await sharp(after).metadata()).exif).toBeUndefined()
    expect((await pixelsOf(after)).data.equals((await pixelsOf(before)).data)).toBe(true)
  })

  test('makes an AVIF unfit, for the CMS gives none', async () => {
    const before = await own().avif({ effort: 0 }).toBuffer()
    expect(() => withWords(before, 'image/avif', words)).toThrow('已有别的资料')
  })
})

test('words put in twice are put in once, but for an AVIF', () => {
  for (const type of ['image/jpeg', 'image/webp'] as const) {
    const once = withWords(tinyPicture(type, 'x'), type, words)
    expect(withWords(once, type, words).equals(once)).toBe(true)
  }
})

test('a packet as long as a JPEG can hold goes in, a longer one is refused with what to do', async () => {
  const room = longestPacket - packetOf(wordsOf(photo({ caption: '' }))).length
  const withCaption = (length: number) =>
    withWords(tinyPicture('image/jpeg', ''), 'image/jpeg', wordsOf(photo({ caption: 'a'.repeat(length) })))
  expect((await sharp(withCaption(room)).metadata()).xmp).toHaveLength(longestPacket)
  expect(() => withCaption(room + 1)).toThrow(/太长.*请缩短/)
})

test('texts as long as the CMS takes them fit into a JPEG, whatever they are of', () => {
  const { keyword, keywords, ...limits } = photoTextLimits
  for (const character of ['&', '字', '𠮷']) {
    const full = (length: number) => character.repeat(Math.floor(length / character.length))
    const texts = Object.entries(limits).map(([field, limit]) => [field, full(limit)])
    const words = Array.from({ length: keywords }, (_, at) => `${at}${full(keyword - 2)}`)
    const credit = `${'张三丰、'.repeat(49)}李四 摄`
    const longest = photo({
      ...Object.fromEntries(texts),
      ...(character === '字' ? { credit } : {}),
      keywords: words,
      standIn: true,
      digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
      takenOn: '2026-11-22',
    })
    const made = withWords(tinyPicture('image/jpeg', ''), 'image/jpeg', wordsOf(longest))
    expect(made.includes(packetOf(wordsOf(longest)))).toBe(true)
  }
})
