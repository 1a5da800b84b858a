import { expect, test } from 'vitest'
import { lettersOf, longestQuestion, questionOf } from './terms.ts'

test('words between blanks are terms, each once, whatever their width and case', () => {
  expect(questionOf('　泉州  商会\n泉州 ＧＤＰ ').terms).toEqual(['泉州', '商会', 'gdp'])
})

test('nothing but blanks and what cannot be seen asks nothing', () => {
  for (const typed of ['', ' \n\t', '\u200b\u202e', '\u0000'])
    expect(questionOf(typed).terms, typed).toEqual([])
})

test('a question that is too long is cut, and says so', () => {
  const { typed, terms, cut } = questionOf('泉'.repeat(10_000))
  expect([...typed].length).toBe(longestQuestion)
  expect(terms).toEqual(['泉'.repeat(longestQuestion)])
  expect(cut).toBe(true)
  expect(questionOf('一 二 三 四 五 六 七').cut).toBe(true)
  expect(questionOf('泉州').cut).toBe(false)
})

test('letters may be read aloud, other terms not', () => {
  expect(["xi'an", 'qz', 'q', 'gdp2', '泉', "''"].map(lettersOf)).toEqual([
    "xi'an",
    'qz',
    null,
    null,
    null,
    null,
  ])
})
