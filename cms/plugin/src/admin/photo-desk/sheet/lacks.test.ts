import { expect, test } from 'vitest'
import { lacksOf, rightsState } from './lacks.ts'

test('a picture says what it lacks to be published', () => {
  expect(lacksOf({ caption: '', credit: ' ', alt: '', decorative: false })).toEqual([
    'caption',
    'credit',
    'alt',
  ])
  expect(lacksOf({ caption: '甲', credit: '乙 摄', alt: '', decorative: true })).toEqual([])
})

test('rights end on the last day, and are warned of within the month', () => {
  expect(rightsState('', '2026-11-24')).toBeNull()
  expect(rightsState('2026-11-23', '2026-11-24')).toBe('over')
  expect(rightsState('2026-11-24', '2026-11-24')).toBe('ending')
  expect(rightsState('2026-12-24', '2026-11-24')).toBe('ending')
  expect(rightsState('2026-12-25', '2026-11-24')).toBeNull()
})
