import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test('a long text is cut between characters, never within one', () => {
  expect(excerpt('𠮷野家在泉州', 4)).toBe('𠮷野家…')
})

test('a short text stays as it is, on one line', () => {
  expect(excerpt(' 泉州\n商会 ', 10)).toBe('泉州 商会')
})
