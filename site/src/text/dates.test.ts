import { expect, test } from 'vitest'
import { dateView } from './dates.ts'

test('a moment has its date in Quanzhou', () => {
  expect(dateView('2026-11-22T17:00:00.000Z')).toEqual({ iso: '2026-11-23', text: '2026年11月23日' })
})

test('a year or a month that a source knows is not made a day', () => {
  expect(dateView('2019')).toEqual({ iso: '2019', text: '2019年' })
  expect(dateView('2019-06')).toEqual({ iso: '2019-06', text: '2019年6月' })
  expect(dateView('2020-06-30')?.text).toBe('2020年6月30日')
})

test('what is no date has none', () => {
  expect(dateView('近年来')).toBeNull()
})
