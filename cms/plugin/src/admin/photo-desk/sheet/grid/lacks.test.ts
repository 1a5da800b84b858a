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

test('rights end after the last day, and are warned of two weeks before', () => {
  const now = new Date('2026-11-24T20:00:00+08:00')
  expect(rightsState('', now)).toBeNull()
  expect(rightsState('2026-11-23', now)).toBe('over')
  expect(rightsState('2026-11-24', now)).toBe('ending')
  expect(rightsState('2026-12-08', now)).toBe('ending')
  expect(rightsState('2026-12-09', now)).toBeNull()
})
