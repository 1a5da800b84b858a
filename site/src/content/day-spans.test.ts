import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, spansOver, spansRound } from './day-spans.ts'

const day = fc.integer({ min: 0, max: 40_000 })

test('a day is within a stretch of days exactly where both name a span', () => {
  fc.assert(
    fc.property(day, day, day, (one, other, asked) => {
      const [first, last] = one < other ? [one, other] : [other, one]
      const over = new Set(spansOver(first, last))
      const shared = spansRound(asked).filter((span) => over.has(span))
      expect(shared.length).toBe(asked >= first && asked <= last ? 1 : 0)
    }),
  )
})

test('years are few spans', () => {
  expect(spansOver(0, dayNumber('2026-11-26T00:00:00Z')).length).toBeLessThan(16)
})

test('what is no time or too old counts as the first day', () => {
  expect([dayNumber(''), dayNumber('1950-01-01')]).toEqual([0, 0])
})
