import { expect, test } from 'vitest'
import { goesOn, syllablesIn } from './syllables.ts'

test('letters are parted into syllables in every way', () => {
  expect(syllablesIn('xian')).toEqual(expect.arrayContaining([['xian'], ['xi', 'an']]))
  expect(syllablesIn('quanzhou')).toContainEqual(['quan', 'zhou'])
})

test('the last syllable may be only begun, the first not', () => {
  expect(syllablesIn('quanzh')).toContainEqual(['quan', 'zh'])
  expect(syllablesIn('qz')).toEqual([])
})

test('letters that could be parted in a thousand ways are bounded', () => {
  expect(syllablesIn('xian'.repeat(6)).length).toBeLessThanOrEqual(8)
})

test('letters go on where a longer syllable begins so', () => {
  expect(['qua', 'xi', 'zh', 'hui', 'yuan'].map(goesOn)).toEqual([true, true, true, false, false])
})
