import { cropNames } from '@guiyan/shared/content'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { drawn, plain, type Rgb } from '../../testing/pictures.ts'
import { proportions } from './crop-box.ts'
import { decode } from './decode.ts'
import { inOrder, type Made, makeCrops, makeWhole } from './derivatives.ts'
import type { Pixels } from './pixels.ts'

const stem = '0123456789abcdef'
const colours: Record<string, Rgb> = { red: [210, 30, 30], green: [20, 150, 60], blue: [30, 40, 200] }

/** Red in the upper left corner, green in the middle, blue in the lower right corner. */
async function marked(width: number, height: number): Promise<Pixels> {
  const at = (colour: string, from: number, to: number) => {
    return { colour: colours[colour] ?? [0, 0, 0], left: from, top: from, right: to, bottom: to } as const
  }
  const picture = await drawn(width, height, [at('red', 0, 12), at('green', 44, 56), at('blue', 88, 100)])
  const decoded = await decode(await picture.png().toBuffer())
  if (typeof decoded === 'string') throw new Error(decoded)
  return decoded.pixels
}

/** The mark at a place given in per cent, or null where it is white. */
async function markAt({ bytes }: Made, x: number, y: number): Promise<string | null> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const pixel = Math.floor((info.height * y) / 100) * info.width + Math.floor((info.width * x) / 100)
  const found = [...data.subarray(3 * pixel, 3 * pixel + 3)]
  const near = (colour: Rgb) => colour.every((value, n) => Math.abs(value - (found[n] ?? NaN)) < 28)
  if (near([255, 255, 255])) return null
  return Object.keys(colours).find((name) => near(colours[name] ?? [0, 0, 0])) ?? found.join()
}

describe('every derivative of the whole picture holds all of it, in its colours', () => {
  test.each([
    [1800, 1200],
    [1200, 1800],
    [333, 777],
  ])('%i × %i', async (width, height) => {
    for (const made of await makeWhole(await marked(width, height), stem)) {
      const marks = [await markAt(made, 4, 4), await markAt(made, 50, 50), await markAt(made, 96, 96)]
      expect(marks, made.derivative.filename).toEqual(['red', 'green', 'blue'])
      expect(made.derivative.width / made.derivative.height).toBeCloseTo(width / height, 1)
    }
  })
})

describe('crops', () => {
  test('have their proportions, and the focal point within', async () => {
    const pixels = await marked(1800, 1200)
    const marks = { red: { x: 0, y: 0 }, green: { x: 50, y: 50 }, blue: { x: 100, y: 100 } }
    for (const [mark, focal] of Object.entries(marks)) {
      const crops = await makeCrops(pixels, focal, stem)
      expect(new Set(crops.map(({ derivative }) => derivative.crop))).toEqual(new Set(cropNames))
      for (const made of crops) {
        const { crop, width, height, filename } = made.derivative
        expect(width / height, filename).toBeCloseTo(proportions[crop ?? 'square'], 1)
        const place = mark === 'green' ? 50 : mark === 'red' ? 3 : 97
        expect(await markAt(made, place, place), `${mark} in ${filename}`).toBe(mark)
      }
    }
  })

  test('of one picture round two points differ in name where they differ in pixels', async () => {
    const pixels = await marked(1800, 1200)
    const names = async (x: number) =>
      (await makeCrops(pixels, { x, y: 50 }, stem)).map(({ derivative }) => derivative.filename)
    const [left, again, right] = [await names(0), await names(0), await names(100)]
    expect(left).toEqual(again)
    expect(left.filter((name) => right.includes(name)).every((name) => !name.includes('square'))).toBe(true)
    // A crop as wide as the picture is the same wherever the point is from left to right.
    expect(left.filter((name) => name.includes('wide'))).toEqual(
      right.filter((name) => name.includes('wide')),
    )
  })
})

test('derivatives are kept in one order: the whole picture, then by crop, type and width', async () => {
  const decoded = await decode(await plain([9, 9, 9], 1300, 1300).png().toBuffer())
  if (typeof decoded === 'string') throw new Error(decoded)
  const made = [
    ...(await makeCrops(decoded.pixels, { x: 50, y: 50 }, stem)),
    ...(await makeWhole(decoded.pixels, stem)),
  ]
  const ordered = inOrder(made.map(({ derivative }) => derivative))
  expect(
    ordered.map(({ crop, mimeType, width }) => `${crop ?? 'whole'} ${mimeType.slice(6)} ${width}`),
  ).toEqual([
    ...['avif', 'jpeg', 'webp'].flatMap((type) => [480, 960, 1300].map((width) => `whole ${type} ${width}`)),
    '16x9 jpeg 1200',
    '4x3 avif 480',
    '4x3 avif 960',
    '4x3 jpeg 480',
    '4x3 jpeg 960',
    '4x3 jpeg 1200',
    '4x3 webp 480',
    '4x3 webp 960',
    'square jpeg 1200',
    'wide jpeg 900',
  ])
  expect(inOrder(ordered.toReversed())).toEqual(ordered)
})
