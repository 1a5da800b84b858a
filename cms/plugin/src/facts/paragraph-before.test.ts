import { expect, test } from 'vitest'
import { paragraphBefore } from './paragraph-before.ts'

const words = '甲会捐赠。\n乙会引进项目4个，又引进项目4个。'

test.each([
  ['引进项目4个', 0, '乙会'],
  ['引进项目4个', 1, '乙会引进项目4个，又'],
  ['甲会', 0, ''],
  ['乙会', 0, ''],
  ['丙会', 0, ''],
  ['引进项目4个', 2, ''],
])('before “%s” (%i) stands “%s”', (quote, occurrence, before) => {
  expect(paragraphBefore(words, quote, occurrence)).toBe(before)
})
