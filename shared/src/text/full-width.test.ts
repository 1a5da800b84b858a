import { describe, expect, test } from 'vitest'
import { fullWidthMark } from './full-width.ts'

/** Types a text key by key, as the editor does. */
function typed(text: string, before = ''): string {
  let line = before
  for (const key of text) line += fullWidthMark(line, key) ?? key
  return line.slice(before.length)
}

describe('in Chinese text', () => {
  test.each([
    ['泉商,回家了.', '泉商，回家了。'],
    ['谁?你!对;如下:', '谁？你！对；如下：'],
    ['他说:"回家."', '他说：“回家。”'],
    ['"回家"是"归燕"', '“回家”是“归燕”'],
    ['"他说\'好\'."', '“他说‘好’。”'],
    ['(记者张剑峰)报道', '（记者张剑峰）报道'],
    ['见报(2024)', '见报（2024）'],
    ['增长3.5%,其中', '增长3.5%，其中'],
    ['用iPhone(手机)', '用iPhone(手机)'],
    ['2024?好', '2024?好'],
    ['捐资2024;', '捐资2024；'],
    ['"AI"时代', '“AI”时代'],
    ['《商报》,', '《商报》，'],
  ])('%s becomes %s', (keys, text) => expect(typed(keys)).toBe(text))
})

describe('stays as typed', () => {
  test.each([
    ['a number', '捐资1,000.50万元'],
    ['a time', '上午10:30'],
    ['a ratio', '比为3:2'],
    ['Latin text', 'Hello, world. It is "fine" (really); ok?'],
    ['an apostrophe', "don't"],
    ['an address', 'https://example.org/?a=1,2'],
    ['an address after Han', '见https://example.org/a,b'],
    ['an e-mail address', '请发li.si@example.org'],
    ['a decimal at the start', '.5'],
    ['Latin in parentheses', 'GDP (gross)'],
  ])('%s: %s', (_, keys) => expect(typed(keys, /^[A-Za-z]/.test(keys) ? 'Text. ' : '')).toBe(keys))
})

test('a paragraph begins as the one above it ends', () => {
  expect(typed('"', '前一段。\n')).toBe('“')
  expect(typed('"', 'The end.\n')).toBe('"')
  expect(typed('(', '前一段\n')).toBe('（')
  expect(typed(',', '前一段\n')).toBe(',')
})

test('a half-width twin stays beside one that was there', () => {
  expect(fullWidthMark('他说"回家', '"')).toBeNull()
  expect(fullWidthMark('甲(乙', ')')).toBeNull()
})
