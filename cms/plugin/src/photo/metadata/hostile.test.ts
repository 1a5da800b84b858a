import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PhotoMetadata } from './photo-metadata.ts'
import { readMetadata } from './read-metadata.ts'

const folder = path.join(import.meta.dirname, '../../../../../tests/fixtures/pictures/metadata')
const corpus = readdirSync(folder)
  .filter((name) => name !== 'expected.json')
  .map((name) => readFileSync(path.join(folder, name)))
const bare = readFileSync(path.join(folder, 'nothing.jpg'))

/** The bare JPEG with segments behind its first marker. */
const withSegments = (...segments: Buffer[]) =>
  Buffer.concat([bare.subarray(0, 2), ...segments, bare.subarray(2)])

function segment(marker: number, ...parts: (string | Uint8Array)[]): Buffer {
  const payload = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

const xmp = (xml: string) => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', Buffer.from(xml))

/** A packet of any length, in the pieces of extended XMP. */
function extended(xml: string): Buffer {
  const whole = Buffer.from(xml)
  const pieces = Array.from({ length: Math.ceil(whole.length / 65_000) }, (_, n) => {
    const place = Buffer.alloc(8)
    place.writeUInt32BE(whole.length, 0)
    place.writeUInt32BE(n * 65_000, 4)
    const head = ['http://ns.adobe.com/xmp/extension/\0', '0123456789ABCDEF'.repeat(2), place]
    return segment(0xe1, ...head, whole.subarray(n * 65_000, (n + 1) * 65_000))
  })
  return Buffer.concat(pieces)
}

const packet = (properties: string) => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`
const city = '<photoshop:City>泉州</photoshop:City>'

const dataset = (number: number, bytes: Uint8Array) =>
  Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 0xff]), bytes])

function resource(id: number, bytes: Uint8Array): Buffer {
  const head = Buffer.from([...Buffer.from('8BIM'), id >> 8, id & 0xff, 0, 0, 0, 0, 0, 0])
  head.writeUInt32BE(bytes.length, 8)
  return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)])
}

const iptc = (bytes: Uint8Array) => segment(0xed, 'Photoshop 3.0\0', bytes)

/** Every text is within the bounds, and none holds what no page may. */
function expectBounded(metadata: PhotoMetadata): void {
  for (const { value, bytes } of Object.values(metadata)) {
    for (const text of [value].flat()) {
      expect(text.trim()).not.toBe('')
      expect([...text].length).toBeLessThanOrEqual(5000)
      expect(text.isWellFormed()).toBe(true)
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/)
    }
    expect([value].flat().length).toBeLessThanOrEqual(100)
    expect((bytes ?? '').length).toBeLessThanOrEqual(1_000_000)
  }
}

describe('XMP', () => {
  test('that breaks off gives what stands before', () => {
    const xml = packet(`<dc:creator><rdf:Seq><rdf:li>张剑峰</rdf:li></rdf:Seq></dc:creator>${city}`)
    const read = readMetadata(withSegments(xmp(xml.slice(0, -30))))
    expect(read).toMatchObject({ creator: { value: ['张剑峰'] }, place: { value: '泉州' } })
  })

  test("expands no entity, neither the packet's own nor a file's", () => {
    const doctype = `<!DOCTYPE x [<!ENTITY a "${'哈'.repeat(1000)}"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`
    const read = readMetadata(
      withSegments(xmp(doctype + packet(`<photoshop:City>泉州&b;&c;</photoshop:City>`))),
    )
    expect(read.place?.value).toBe('泉州&b;&c;')
  })

  test('that cannot be read does not hide IPTC', () => {
    const words = iptc(resource(0x0404, dataset(90, Buffer.from('泉州'))))
    for (const xml of ['<', '<a>'.repeat(10_000), '&'.repeat(50_000), '\u0000', '<x:xmpmeta>']) {
      expect(readMetadata(withSegments(xmp(xml), words)).place).toMatchObject({ value: '泉州', from: 'iptc' })
    }
  })

  test('comments, sections of characters and references are text as XML has it', () => {
    const read = readMetadata(
      withSegments(xmp(packet('<photoshop:City>泉<!-- x --><![CDATA[州 & ]]>&#x5E02;</photoshop:City>'))),
    )
    expect(read.place?.value).toBe('泉州 & 市')
  })

  test.each([
    ['nested 1,000,000 deep', '<a>'.repeat(1_000_000)],
    ['of a million items', packet(`<dc:subject><rdf:Bag>${'<rdf:li>a</rdf:li>'.repeat(300_000)}`)],
    ['of 200,000 attributes', `<a ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
    ['of a caption of 1 MB', packet(`<dc:description>${'泉'.repeat(350_000)}</dc:description>`)],
    ['of a garbled caption of 1 MB', packet(`<dc:description>${'å'.repeat(500_000)}</dc:description>`)],
    ['of control characters', packet('<photoshop:City>泉\u0001\u0085州\uFFFE</photoshop:City>')],
  ])('%s yields bounded text, or nothing', (_, xml) =>
    expectBounded(readMetadata(withSegments(extended(xml)))),
  )
})

describe('IPTC', () => {
  test('is found behind other resources, in two segments, and with a length of lengths', () => {
    const caption = Buffer.from('泉'.repeat(12_000))
    const long = Buffer.concat([
      Buffer.from([0x1c, 2, 120, 0x80, 4, 0, 0, caption.length >> 8, caption.length & 0xff]),
      caption,
    ])
    const all = Buffer.concat([resource(0x03ed, Buffer.alloc(7)), resource(0x0404, long)])
    const read = readMetadata(withSegments(iptc(all.subarray(0, 20_000)), iptc(all.subarray(20_000))))
    expect(read.caption).toMatchObject({ value: '泉'.repeat(5000), cut: true })
  })

  test('that lies about lengths gives what can be followed', () => {
    const lying = Buffer.from([0x1c, 2, 120, 0x7f, 0xff, 0x41])
    const block = Buffer.concat([dataset(90, Buffer.from('泉州')), lying])
    expect(readMetadata(withSegments(iptc(resource(0x0404, block)))).place?.value).toBe('泉州')
  })

  test('of thousands of keywords yields a hundred', () => {
    const block = Buffer.concat(Array.from({ length: 5000 }, (_, n) => dataset(25, Buffer.from(`k${n}`))))
    expect(readMetadata(withSegments(iptc(resource(0x0404, block)))).keywords?.value).toHaveLength(100)
  })
})

describe('EXIF', () => {
  const exif = (bytes: Uint8Array) => withSegments(segment(0xe1, 'Exif\0\0', bytes))
  const tiff = (...entries: number[][]) =>
    Buffer.from([...Buffer.from('II*\0'), 8, 0, 0, 0, entries.length, 0, ...entries.flat(), 0, 0, 0, 0])

  test.each([
    ['points to itself', tiff([0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0])],
    ['points outside', tiff([0x69, 0x87, 4, 0, 1, 0, 0, 0, 255, 255, 255, 255])],
    ['holds 4 GB of text', tiff([0x0e, 0x01, 2, 0, 255, 255, 255, 255, 8, 0, 0, 0])],
    ['has 65,535 entries', Buffer.from([...Buffer.from('MM\0*'), 0, 0, 0, 8, 255, 255])],
    ['ends at once', Buffer.from('MM\0*')],
  ])('that %s says nothing', (_, bytes) => expect(readMetadata(exif(bytes))).toEqual({}))
})

test('whatever bytes come, none throws and what is read is bounded', () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(...corpus.filter(({ length }) => length < 4000)),
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ minLength: 1, maxLength: 6 })),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
      fc.boolean(),
    )
    .map(([file, changes, isCut]) => {
      const bytes = Buffer.from(file)
      for (const [where, change] of changes)
        bytes.set(change, Math.floor(where * (bytes.length - change.length)))
      return isCut ? bytes.subarray(0, Math.floor((changes[0]?.[0] ?? 1) * bytes.length)) : bytes
    })
  const anyBytes = fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes))
  const files = fc.oneof(
    { weight: 4, arbitrary: mutated },
    { weight: 1, arbitrary: anyBytes },
    {
      weight: 2,
      arbitrary: anyBytes.map((bytes) => withSegments(iptc(resource(0x0404, dataset(120, bytes))))),
    },
    { weight: 1, arbitrary: anyBytes.map((bytes) => withSegments(iptc(bytes))) },
    {
      weight: 1,
      arbitrary: anyBytes.map((bytes) => withSegments(segment(0xe1, 'Exif\0\0MM\0*\0\0\0\x08', bytes))),
    },
    {
      weight: 2,
      arbitrary: fc
        .string({ unit: 'binary', maxLength: 200 })
        .map((text) => withSegments(xmp(packet(`<dc:description>${text}`)))),
    },
  )
  fc.assert(
    fc.property(files, (file) => expectBounded(readMetadata(file))),
    { seed: 20_241_123, numRuns: 3000 },
  )
})
