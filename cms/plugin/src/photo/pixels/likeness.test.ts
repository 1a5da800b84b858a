import { readFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { plain, scene } from '../../testing/pictures.ts'
import { decode } from './decode.ts'
import { distance, perceptualHash } from './likeness.ts'

/** As many bits as `similar.ts` calls alike. */
const alike = 8

async function hashOf(bytes: Buffer): Promise<string> {
  const decoded = await decode(bytes)
  const hash = typeof decoded === 'string' ? null : await perceptualHash(decoded.pixels)
  if (hash === null) throw new Error('no hash')
  return hash
}

const cut = (picture: Sharp, percent: number) => async () => {
  const { width, height } = await picture.metadata()
  const off = (side: number) => Math.round((side * percent) / 200)
  const box = {
    left: off(width),
    top: off(height),
    width: width - 2 * off(width),
    height: height - 2 * off(height),
  }
  return picture.extract(box).jpeg().toBuffer()
}
const changes: [string, (bytes: Buffer) => Promise<Buffer>][] = [
  ['encoded badly', (bytes) => sharp(bytes).jpeg({ quality: 30 }).toBuffer()],
  ['as WebP', (bytes) => sharp(bytes).webp({ quality: 60 }).toBuffer()],
  ['a third of the size', (bytes) => sharp(bytes).resize(400).jpeg().toBuffer()],
  ['brighter', (bytes) => sharp(bytes).modulate({ brightness: 1.2 }).jpeg().toBuffer()],
  ['darker', (bytes) => sharp(bytes).modulate({ brightness: 0.8 }).jpeg().toBuffer()],
  ['grey', (bytes) => sharp(bytes).greyscale().jpeg().toBuffer()],
  ['cut by a fiftieth', (bytes) => cut(sharp(bytes), 2)()],
]

const fixture = (name: string) =>
  readFile(new URL(`../../../../src/seed/fixtures/${name}.jpg`, import.meta.url))

describe('pictures', () => {
  const pictures: Buffer[] = []
  beforeAll(async () => {
    pictures.push(await fixture('jia-yan-gui-chao'), await fixture('fan-xiang-kao-cha'))
    for (const seed of [1, 2, 3, 4, 5, 6])
      pictures.push(await (await scene(seed, 1200, 800)).jpeg().toBuffer())
  })

  test.each(changes)('%s are alike', async (_, change) => {
    for (const [n, picture] of pictures.entries()) {
      expect(
        distance(await hashOf(picture), await hashOf(await change(picture))),
        `picture ${n}`,
      ).toBeLessThanOrEqual(alike)
    }
  })

  test('of other things, and of the same thing from elsewhere, are not', async () => {
    const hashes = await Promise.all(pictures.map(hashOf))
    for (const [n, one] of hashes.entries())
      for (const other of hashes.slice(n + 1)) expect(distance(one, other)).toBeGreaterThan(alike + 4)
    for (const picture of pictures) {
      const { width, height } = await sharp(picture).metadata()
      const box = {
        left: Math.round(width * 0.2),
        top: 0,
        width: Math.round(width * 0.8),
        height: Math.round(height * 0.8),
      }
      const moved = await sharp(picture).extract(box).jpeg().toBuffer()
      expect(distance(await hashOf(picture), await hashOf(moved))).toBeGreaterThan(alike)
    }
  })

  test('give the same hash each time', async () => {
    const [picture = Buffer.of()] = pictures
    expect(await hashOf(picture)).toBe(await hashOf(picture))
    expect(await hashOf(picture)).toMatch(/^[0-9a-f]{16}$/)
  })
})

test('a picture that is too plain has no hash', async () => {
  const decoded = await decode(await plain([90, 120, 60], 600, 400).jpeg().toBuffer())
  if (typeof decoded === 'string') throw new Error(decoded)
  expect(await perceptualHash(decoded.pixels)).toBeNull()
})

test.each([
  ['0000000000000000', '0000000000000000', 0],
  ['ffffffffffffffff', '0000000000000000', 64],
  ['8000000000000001', '0000000000000000', 2],
])('%s and %s are %i apart', (a, b, apart) => expect(distance(a, b)).toBe(apart))
