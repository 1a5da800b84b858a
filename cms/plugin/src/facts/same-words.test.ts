import { expect, test } from 'vitest'
import { saysTheSame } from './same-words.ts'

const fact = { text: '引进入驻项目4个', quote: '引进入驻项目4个', value: '4', unit: '个' }

test.each([
  ['海口福建晋江商会引进入驻项目4个。', false, true],
  ['商会引进4个项目', true, true],
  ['商会引进4个项目', false, false],
  ['商会引进14个项目', true, false],
  ['引进1.4个', true, false],
  ['引进14个和4个', true, true],
  ['引进四个项目', true, false],
])('“%s” (about the chamber: %s) says the same: %s', (line, about, same) => {
  expect(saysTheSame(line, fact, about)).toBe(same)
})

test('words that stand everywhere by chance are not looked for', () => {
  expect(saysTheSame('商会的会员', { text: '会员', quote: '商会' }, true)).toBe(false)
  expect(saysTheSame('投资数亿元', { text: '回乡投资数亿元', value: '数亿', unit: '元' }, true)).toBe(true)
})
