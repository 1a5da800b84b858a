import { expect, test } from 'vitest'
import { findQuote } from '../../../rich-text/text/body-range.ts'
import { tellingQuote } from './telling-quote.ts'

const text = '商会成立于昆明。\n昆明商会捐资，商会再捐。\n商会'

test.each([
  ['words that stand once stay as they are', '成立', 0, '成立'],
  ['words that stand twice take in what follows', '捐', 0, '捐资'],
  ['or what stands before, where nothing follows', '商会', 2, '商会再'],
  ['as much as it takes', '商会', 1, '商会捐'],
  ['within their paragraph', '商会', 3, '商会'],
])('%s', (_, quote, occurrence, told) => {
  expect(tellingQuote(text, findQuote(text, quote, occurrence)?.start ?? -1, quote)).toBe(told)
})
