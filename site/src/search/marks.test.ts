import { expect, test } from 'vitest'
import { syllablesOf } from '@guiyan/shared/text/pinyin-words'
import { marked } from './marks.ts'

const shown = (text: string, terms: string[]) =>
  marked(text, terms, syllablesOf(text))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

test('every place of a term is marked, in its own width, case and marks', () => {
  expect(shown('泉州与泉州', ['泉州'])).toBe('[泉州]与[泉州]')
  expect(shown('ＧＤＰ与gdp', ['gdp'])).toBe('[ＧＤＰ]与[gdp]')
  expect(shown('“四好”商会', ['"四好"'])).toBe('[“四好”]商会')
  expect(shown('Café', ['cafe'])).toBe('[Café]')
})

test('terms that overlap are one mark', () => {
  expect(shown('泉州商会', ['泉州商', '州商会'])).toBe('[泉州商会]')
  expect(shown('啊啊啊', ['啊啊'])).toBe('[啊啊]啊')
})

test('what is read so is marked where it is not written so', () => {
  expect(shown('长春市泉州商会', ['qz'])).toBe('长春市[泉州]商会')
  expect(shown('长春市泉州商会', ['changchun'])).toBe('[长春]市泉州商会')
  expect(shown('长春市泉州商会', ['quanzh'])).toBe('长春市[泉州]商会')
  expect(shown('𠮷𠮷长春', ['cc'])).toBe('𠮷𠮷[长春]')
  expect(shown('QZ与泉州', ['qz'])).toBe('[QZ]与泉州')
})

test('德化 is not in 深化', () => {
  expect(shown('深化改革，德才兼备', ['德化'])).toBe('深化改革，德才兼备')
})
