import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adobeRgbProfile,
  animatedPng,
  drawn,
  oriented,
  plain,
  type Rgb,
  scene,
} from '../../testing/pictures.ts'
import { type Decoded, decode, workingSize } from './decode.ts'

const terracotta: Rgb = [196, 88, 64]
const teal: Rgb = [40, 140, 130]
const red: Rgb = [230, 20, 30]
const blue: Rgb = [20, 40, 220]

async function decoded(bytes: Buffer): Promise<Decoded> {
  const result = await decode(bytes)
  if (typeof result === 'string') throw new Error(result)
  return result
}

/** The colour at a place given in per cent of width and height. */
function colourAt({ pixels }: Decoded, x: number, y: number): number[] {
  const column = Math.min(pixels.width - 1, Math.floor((pixels.width * x) / 100))
  const row = Math.min(pixels.height - 1, Math.floor((pixels.height * y) / 100))
  const at = 3 * (row * pixels.width + column)
  return [...pixels.data.subarray(at, at + 3)]
}

function expectColour(found: number[], wanted: Rgb, tolerance: number): void {
  const off = wanted.map((value, n) => Math.abs(value - (found[n] ?? NaN)))
  expect(Math.max(...off), `${found} is not ${wanted}`).toBeLessThanOrEqual(tolerance)
}

describe('every EXIF orientation stands upright', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i', async (orientation) => {
    const upright = await drawn(90, 60, [
      { colour: red, left: 0, top: 0, right: 30, bottom: 30 },
      { colour: blue, left: 70, top: 70, right: 100, bottom: 100 },
    ])
    const stored = await oriented(upright, orientation)
    expect((await sharp(stored).metadata()).orientation).toBe(orientation)
    const result = await decoded(stored)
    expect([result.original, result.pixels.width, result.pixels.height]).toEqual([
      { width: 90, height: 60 },
      90,
      60,
    ])
    expectColour(colourAt(result, 10, 10), red, 0)
    expectColour(colourAt(result, 90, 90), blue, 0)
    expectColour(colourAt(result, 90, 10), [255, 255, 255], 0)
  })
})

describe('colours are those that the photographer saw', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'profiles-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const kinds: [string, number, (colour: Rgb) => Promise<Buffer>][] = [
    ['Display P3', 3, (colour) => plain(colour).withIccProfile('p3').jpeg({ quality: 100 }).toBuffer()],
    [
      'Adobe RGB',
      3,
      async (colour) =>
        plain(colour)
          .withIccProfile(await adobeRgbProfile(folder))
          .png()
          .toBuffer(),
    ],
    [
      'CMYK with a profile',
      24,
      (colour) =>
        plain(colour).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer(),
    ],
    [
      'CMYK without a profile',
      24,
      (colour) => plain(colour).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
    ],
    ['16 bits', 1, (colour) => plain(colour).toColourspace('rgb16').png().toBuffer()],
    ['a palette', 1, (colour) => plain(colour).png({ palette: true }).toBuffer()],
    ['AVIF', 4, (colour) => plain(colour).avif({ quality: 90 }).toBuffer()],
    ['lossless WebP', 0, (colour) => plain(colour).webp({ lossless: true }).toBuffer()],
  ]
  test.each(kinds)('%s', async (kind, tolerance, made) => {
    for (const colour of [terracotta, teal]) {
      const bytes = await made(colour)
      if (/Display|Adobe/.test(kind)) {
        const [stored] = (await sharp(bytes, { ignoreIcc: true }).raw().toBuffer()).subarray(0, 1)
        expect(Math.abs((stored ?? 0) - colour[0]), 'the file has colours of its own').toBeGreaterThan(8)
      }
      expectColour(colourAt(await decoded(bytes), 50, 50), colour, tolerance)
    }
  })

  test.each(['b-w', 'grey16'] as const)('grey as %s', async (space) => {
    const bytes = await plain([120, 120, 120]).toColourspace(space).png().toBuffer()
    expect((await sharp(bytes).metadata()).channels).toBe(1)
    expectColour(colourAt(await decoded(bytes), 50, 50), [120, 120, 120], 1)
  })

  test('a profile that is none is passed over', async () => {
    const bytes = await plain(terracotta).withIccProfile('srgb').png().toBuffer()
    const profile = bytes.indexOf('iCCP')
    bytes.fill(7, profile + 20, profile + 60)
    expectColour(colourAt(await decoded(bytes), 50, 50), terracotta, 1)
  })

  test('what is transparent becomes white, and half of it half', async () => {
    const half = { r: 200, g: 0, b: 0, alpha: 0.5 }
    const picture = sharp({ create: { width: 20, height: 20, channels: 4, background: half } })
    expectColour(colourAt(await decoded(await picture.png().toBuffer()), 50, 50), [228, 128, 128], 2)
    const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: '#0000' } })
    expectColour(colourAt(await decoded(await clear.webp().toBuffer()), 50, 50), [255, 255, 255], 0)
  })
})

describe('of an animation the first frame is taken', () => {
  test('WebP', async () => {
    const frames = [await plain(red).png().toBuffer(), await plain(blue).png().toBuffer()]
    const bytes = await sharp(frames, { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer()
    expect((await sharp(bytes).metadata()).pages).toBe(2)
    const result = await decoded(bytes)
    expect(result.original).toEqual({ width: 64, height: 48 })
    expectColour(colourAt(result, 50, 99), red, 0)
  })

  test('PNG', async () => {
    expectColour(colourAt(await decoded(await animatedPng(plain(red), plain(blue))), 50, 50), red, 0)
  })
})

describe('sizes', () => {
  test.each([
    [6000, 4000, 2560, 1707],
    [4000, 6000, 1707, 2560],
    [10_000, 1000, 10_000, 1000],
    [10_000, 2400, 5000, 1200],
    [1080, 30_000, 590, 16_383],
    [300, 200, 300, 200],
    [1, 1, 1, 1],
    [16_000, 5, 16_000, 5],
  ])('%i × %i is worked on at %i × %i', (width, height, workingWidth, workingHeight) => {
    expect(workingSize({ width, height })).toEqual({ width: workingWidth, height: workingHeight })
  })

  test('one pixel', async () => {
    const { original, pixels } = await decoded(await plain(teal, 1, 1).png().toBuffer())
    expect([original, [...pixels.data]]).toEqual([{ width: 1, height: 1 }, [...teal]])
  })
})

describe('damage', () => {
  test('a JPEG cut short, at any place', async () => {
    const bytes = await (await scene(1)).jpeg().toBuffer()
    for (const part of [0.02, 0.3, 0.6, 0.95]) {
      expect(await decode(bytes.subarray(0, Math.floor(bytes.length * part))), `${part}`).toBe('damaged')
    }
  })

  test.each(['png', 'webp', 'avif'] as const)('half of a %s', async (format) => {
    const bytes = await (await scene(1, 300, 200)).toFormat(format).toBuffer()
    expect(await decode(bytes.subarray(0, bytes.length / 2))).toBe('damaged')
  })

  test('a JPEG with a hole in its middle', async () => {
    const bytes = await (await scene(1)).jpeg().toBuffer()
    const middle = Math.floor(bytes.length / 2)
    bytes.fill(0, middle, middle + 4000)
    expect(await decode(bytes)).toBe('damaged')
  })

  test('16,000 × 16,000 pixels in a few kilobytes', async () => {
    const black = { width: 16_000, height: 16_000, channels: 3, background: '#000' } as const
    const bomb = await sharp({ create: black, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(await decode(bomb)).toBe('too large')
  })
})
