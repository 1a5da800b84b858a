import { describe, expect, test } from 'vitest'
import type { HouseWord } from './checked.ts'
import { factsQuoted } from './facts-quoted.ts'
import { houseWords } from './house-words.ts'
import { article, told } from './testing.ts'

const word = (word: string, instead: string | null, more: Partial<HouseWord> = {}): HouseWord => ({
  word,
  instead,
  kind: 'dated',
  isHard: false,
  note: null,
  ...more,
})
const words = [
  word('工商局', '市场监管局'),
  word('国家工商总局', '国家市场监管总局'),
  word('工商局长安街', '工商局长安街'),
  word('残废人', '残疾人', { kind: 'banned', isHard: true }),
  word('最佳', null, { kind: 'delicate' }),
]

describe('words of the house list', () => {
  test.each([
    ['走访工商局', ['soft 工商局']],
    ['国家工商总局和工商局', ['soft 国家工商总局', 'soft 工商局']],
    ['原工商局局长、时任国家工商总局处长', []],
    ['工商局长安街办事处', []],
    ['慰问残废人', ['hard 残废人']],
    ['最佳人选', ['hint 最佳']],
    ['工商联', []],
  ])('%s', (text, expected) => {
    const found = houseWords(article([text], { words }))
    expect(found.map(({ severity, about }) => `${severity} ${about}`)).toEqual(expected)
  })

  test('say once what is there more often, with what to write instead', () => {
    const [finding, more] = houseWords(article(['工商局', '又见工商局'], { words, headline: '题' }))
    expect(more).toBeUndefined()
    expect(finding).toMatchObject({
      message: { zh: '“工商局”（2 处）在用词表里：过时，改用“市场监管局”。' },
      place: { kind: 'passage', quote: '工商局', occurrence: 0 },
      suggestion: { kind: 'replace', to: '市场监管局' },
    })
  })
})

describe('quoted words', () => {
  const fact = (quote: string | null) => ({ text: '办过7场', quote, grade: 'stated' })

  test.each([
    ['开展了7场活动', []],
    ['开展了8场活动', ['lost-quote: 8']],
  ])('of a fact are looked for: %s', (quote, expected) => {
    const found = told(factsQuoted(article(['仅2024年，商会便开展了7场活动。'], { facts: [fact(quote)] })))
    expect(found.map((each) => each.replace(/开展了(\d)场活动/u, '$1'))).toEqual(expected)
  })

  test('are the same with full-width marks and closed spaces, and where there are none nothing is lost', () => {
    const facts = [fact('2024 年,商会开展了7场活动'), fact(null), fact(' ')]
    expect(factsQuoted(article(['2024年，商会开展了7场活动。'], { facts }))).toEqual([])
  })

  test('that other documents take from here are told by document', () => {
    const quotedBy = ['甲', '乙', '在此'].map((quote) => ({
      collection: 'chambers' as const,
      id: '3',
      name: '上海石狮商会',
      quote,
    }))
    const found = factsQuoted(article(['在此。'], { quotedBy }))
    expect(told(found)).toEqual(['lost-source: chambers 3 甲 乙'])
    expect(found[0]).toMatchObject({
      severity: 'soft',
      place: { kind: 'document', collection: 'chambers', id: '3' },
    })
  })
})
