import { expect, test } from 'vitest'
import { agoWords } from './ago-words.ts'

const now = new Date('2026-11-25T12:00:00Z')

test.each([
  ['2026-11-25T12:00:30Z', '刚刚'],
  ['2026-11-25T11:59:01Z', '刚刚'],
  ['2026-11-25T11:59:00Z', '1 分钟前'],
  ['2026-11-25T11:00:01Z', '59 分钟前'],
  ['2026-11-25T09:00:00Z', '3 小时前'],
  ['2026-11-24T12:00:01Z', '23 小时前'],
  ['2026-11-23T11:00:00Z', '2 天前'],
])('%s is %s', (at, words) => {
  expect(agoWords(new Date(at), now).zh).toBe(words)
})

test('one hour is no hours', () => {
  expect(agoWords(new Date('2026-11-25T11:00:00Z'), now).en).toBe('1 hour ago')
})
