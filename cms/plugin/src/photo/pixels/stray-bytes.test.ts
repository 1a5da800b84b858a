import sharp from 'sharp'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'
import { withoutStrayBytes } from './stray-bytes.ts'

const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
  .jpeg()
  .toBuffer()

/** The same with bytes put in where each of its header's segments begins. */
const strewn = segmentStarts(jpeg).map((at) =>
  Buffer.concat([jpeg.subarray(0, at), Buffer.from([1, 2, 0xff, 0xff]), jpeg.subarray(at)]),
)

test('bytes between the segments of a header go, and nothing else', async () => {
  expect(strewn.length).toBeGreaterThan(3)
  for (const bytes of strewn) {
    expect(withoutStrayBytes(bytes).equals(jpeg)).toBe(true)
    expect(await decode(bytes)).toMatchObject({ original: { width: 60, height: 40 } })
  }
  expect(withoutStrayBytes(jpeg)).toBe(jpeg)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a beginning', jpeg.subarray(0, 30)],
  ['another format', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['no segments', Buffer.concat([jpeg.subarray(0, 2), Buffer.alloc(500)])],
])('%s is left as it is', (_, bytes) => {
  expect(withoutStrayBytes(bytes)).toBe(bytes)
})

test('a scan that breaks off is damaged all the same', async () => {
  const [first = jpeg] = strewn
  expect(await decode(first.subarray(0, first.length - 20))).toBe('damaged')
})

function segmentStarts(bytes: Buffer): number[] {
  const starts: number[] = []
  for (let at = 2; bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) starts.push(at)
  return starts
}
