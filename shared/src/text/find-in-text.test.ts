import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInText, foldCaseAndWidth } from './find-in-text.ts'

test.each([
  ['商会的商会', '商会', [0, 3]],
  ['啊啊啊啊啊', '啊啊', [0, 2]],
  ['ＧＤＰ，gdp,Gdp', 'gdp', [0, 4, 8]],
  ['一，二,三。四.', ',', [1, 3]],
  ['一。二.', '.', [1, 3]],
  ['“引”"', '"', [0, 2, 3]],
  ['𠮷A', 'a', [2]],
  ['无', '', []],
  ['无', '有', []],
])('%j: %j stands at %j, whatever its case and width', (text, words, places) =>
  expect(findInText(text, words, false)).toEqual(places),
)

test('exactly is exactly', () => {
  expect(findInText('ＧＤＰ，gdp,Gdp', 'gdp', true)).toEqual([4])
  expect(findInText('一，二,三', ',', true)).toEqual([3])
})

test('folding keeps every place', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => foldCaseAndWidth(text).length === text.length),
  ))
