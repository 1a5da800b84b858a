import type { CropName } from '@guiyan/shared/content'

/** Width by height of each crop. */
export const proportions: Record<CropName, number> = {
  square: 1,
  '4x3': 4 / 3,
  '16x9': 16 / 9,
  wide: 2.35,
}

/** What must not be cut off, in per cent of width and height from the upper left corner. */
export type FocalPoint = { x: number; y: number }
export const centre: FocalPoint = { x: 50, y: 50 }

/**
 * The largest box of a proportion inside a picture, as near to having the focal point in its middle as the edges
 * allow. Whole pixels; at least one by one.
 */
export function cropBox(
  picture: { width: number; height: number },
  proportion: number,
  focal: FocalPoint,
): { left: number; top: number; width: number; height: number } {
  const width = Math.max(1, Math.min(picture.width, Math.round(picture.height * proportion)))
  const height = Math.max(1, Math.min(picture.height, Math.round(width / proportion)))
  const start = (whole: number, part: number, percent: number) =>
    Math.round(Math.min(Math.max((whole * percent) / 100 - part / 2, 0), whole - part))
  return {
    left: start(picture.width, width, focal.x),
    top: start(picture.height, height, focal.y),
    width,
    height,
  }
}

/** A focal point of any source as one inside the picture; what is no number is the middle. */
export function focalPoint(x: unknown, y: unknown): FocalPoint {
  const inside = (value: unknown) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && Number.isFinite(number)
      ? Math.round(Math.min(Math.max(number, 0), 100))
      : 50
  }
  return { x: inside(x), y: inside(y) }
}
