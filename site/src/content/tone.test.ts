import { rgbaToThumbHash } from 'thumbhash'
import { expect, test } from 'vitest'
import { toneOf } from './tone.ts'

const thumbhash = (...pixel: number[]) =>
  Buffer.from(rgbaToThumbHash(4, 4, Array.from({ length: 16 }, () => pixel).flat())).toString('base64')

test('the tone of a picture of one colour is about that colour', () => {
  const parts = /^#(..)(..)(..)$/.exec(toneOf(thumbhash(160, 58, 34, 255)) ?? '')?.slice(1) ?? []
  const apart = parts.map((part, at) => Math.abs(Number.parseInt(part, 16) - ([160, 58, 34][at] ?? 0)))
  expect(apart).toHaveLength(3)
  expect(Math.max(...apart)).toBeLessThan(12)
})

test('a transparent picture has no tone, nor has one without a thumbhash or with a broken one', () => {
  expect([thumbhash(160, 58, 34, 100), null, '', 'AAAA', '不是'].map(toneOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})
