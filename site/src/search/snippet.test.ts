import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippet } from './snippet.ts'

const text = (lines: string[], terms: string[]) =>
  snippet(lines, terms)
    .map((piece) => piece.text)
    .join('')

test('the line with the most of the terms is shown, the first where none has any', () => {
  expect(text(['甲乙', '丙丁戊', '丙丁己'], ['丙丁', '己'])).toBe('丙丁己')
  expect(text(['甲乙', '丙丁'], ['无此'])).toBe('甲乙')
  expect(snippet([], ['甲'])).toEqual([])
})

test('a long line is cut round the term, at the beginning of a sentence where one is near', () => {
  const line = `${'前文。'.repeat(40)}泉州商会在行动${'，后文'.repeat(60)}`
  const shown = text([line], ['泉州商会'])
  expect(shown).toContain('泉州商会在行动')
  expect(shown.startsWith('前文。')).toBe(true)
  expect(shown.endsWith('…')).toBe(true)
})

test('no character is cut in half, and the term is always there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(300), (around, at) => {
      const characters = [...around]
      const line = [...characters.slice(0, at), '泉州', ...characters.slice(at)].join('')
      const shown = text([line], ['泉州'])
      expect(shown).toContain('泉州')
      expect(shown.isWellFormed()).toBe(true)
      expect([...shown].length).toBeLessThanOrEqual(86)
    }),
  )
})
