import { expect, test } from 'vitest'
import { dayOf } from '@guiyan/shared/newsroom-time'
import { daysLeft, rightsEnded, startOfDay } from './days.ts'

const lastDay = '2026-12-01T12:00:00.000Z'

test('a day is a day in Quanzhou', () => {
  expect(dayOf(new Date('2026-11-30T16:00:00Z'))).toBe('2026-12-01')
  expect(startOfDay(new Date('2026-12-01T15:59:59.999Z')).toISOString()).toBe('2026-11-30T16:00:00.000Z')
  expect(startOfDay(new Date('2026-12-01T16:00:00Z')).toISOString()).toBe('2026-12-01T16:00:00.000Z')
})

test.each([
  ['2026-11-17T08:00:00Z', 14],
  ['2026-11-30T15:59:59Z', 1],
  ['2026-11-30T16:00:00Z', 0],
  ['2026-12-01T15:59:59Z', 0],
  ['2026-12-01T16:00:00Z', -1],
])('at %s there are %i days left', (now, left) => {
  expect(daysLeft(lastDay, new Date(now))).toBe(left)
  expect(rightsEnded(lastDay, new Date(now))).toBe(left < 0)
})

test.each(['2026-12-01T00:00:00.000Z', '2026-12-01T00:00:00+08:00', '2026-12-01'])(
  'a last day written as %s is the same day',
  (written) => expect(daysLeft(written, new Date('2026-12-01T15:59:59Z'))).toBe(0),
)

test.each([null, undefined, '', 'soon'])('rights that are %s do not end', (none) => {
  expect(daysLeft(none, new Date())).toBeNull()
  expect(rightsEnded(none, new Date())).toBe(false)
})
