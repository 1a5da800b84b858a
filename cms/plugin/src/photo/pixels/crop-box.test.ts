import { expect, test } from 'vitest'
import { centre, cropBox, focalPoint, proportions } from './crop-box.ts'

const wide = { width: 3000, height: 2000 }
const tall = { width: 2000, height: 3000 }

test('a crop is as large as its proportion allows', () => {
  expect(cropBox(wide, 1, centre)).toEqual({ left: 500, top: 0, width: 2000, height: 2000 })
  expect(cropBox(tall, 1, centre)).toEqual({ left: 0, top: 500, width: 2000, height: 2000 })
  expect(cropBox(wide, 2.35, centre)).toEqual({ left: 0, top: 362, width: 3000, height: 1277 })
  expect(cropBox({ width: 1600, height: 1200 }, 4 / 3, centre)).toMatchObject({ width: 1600, height: 1200 })
})

test('the focal point is in its middle, as far as the edges allow', () => {
  expect(cropBox(wide, 1, { x: 40, y: 50 }).left).toBe(200)
  expect(cropBox(wide, 1, { x: 0, y: 0 }).left).toBe(0)
  expect(cropBox(wide, 1, { x: 100, y: 100 }).left).toBe(1000)
  expect(cropBox(tall, 1, { x: 50, y: 90 }).top).toBe(1000)
})

test('every box is inside the picture and has a pixel, whatever its shape', () => {
  for (const picture of [
    { width: 1, height: 1 },
    { width: 1, height: 9000 },
    { width: 9000, height: 1 },
    { width: 7, height: 3 },
  ]) {
    for (const proportion of Object.values(proportions)) {
      for (const focal of [centre, { x: 0, y: 100 }, { x: 100, y: 0 }, { x: 33, y: 67 }]) {
        const { left, top, width, height } = cropBox(picture, proportion, focal)
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
        expect(left + width).toBeLessThanOrEqual(picture.width)
        expect(top + height).toBeLessThanOrEqual(picture.height)
      }
    }
  }
})

test('a focal point is inside the picture, and the middle where none is told', () => {
  expect(focalPoint('20', 30.4)).toEqual({ x: 20, y: 30 })
  expect(focalPoint(-5, 180)).toEqual({ x: 0, y: 100 })
  expect(focalPoint(0, undefined)).toEqual({ x: 0, y: 50 })
  for (const none of [null, '', 'x', NaN, {}, []]) expect(focalPoint(none, none)).toEqual(centre)
})
