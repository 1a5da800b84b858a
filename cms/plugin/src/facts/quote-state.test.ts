import { expect, test } from 'vitest'
import { block, lexical } from '../testing/content.ts'
import { quoteState } from './quote-state.ts'

const body = lexical('引进入驻项目4个。', block('pullQuote', { text: '故乡永远是牵念' }), '又一段')

test.each([
  ['引进入驻项目4个', 'stands'],
  [' 项目4个。\n又一段 ', 'stands'],
  ['故乡永远是牵念', 'stands'],
  ['引进入驻项目5个', 'gone'],
  ['引进入驻项目４个', 'gone'],
  ['', 'none'],
  [null, 'none'],
])('“%s” %s', (quote, state) => {
  expect(quoteState(body, quote)).toBe(state)
})

test('an article that is not written has no words', () => {
  expect(quoteState(undefined, '甲')).toBe('gone')
})
