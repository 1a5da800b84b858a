import { expect, test } from 'vitest'
import type { BodyLine } from './body-lines.ts'
import { sentenceRound } from './sentence-round.ts'

const lines = ['回馈桑梓。', '甲会捐赠慰问……仅2024年,便开展了7场服务。乙说:“好！”丙\n又一行'].map(
  (text, at): BodyLine => ({ text, kind: 'paragraph', at }),
)

test.each([
  ['7场', '仅2024年,便开展了7场服务。'],
  ['甲会', '甲会捐赠慰问……'],
  ['7场服务。', '仅2024年,便开展了7场服务。'],
  ['服务。乙', '仅2024年,便开展了7场服务。乙说:“好！”'],
  ['好', '乙说:“好！”'],
  ['又一行', '丙\n又一行'],
  [' 回馈 ', '回馈桑梓。'],
])('“%s” stands in “%s”', (quote, sentence) => {
  expect(sentenceRound(lines, quote)?.text).toBe(sentence)
})

test('two quotes of one sentence have the same place', () => {
  const [one, other] = [sentenceRound(lines, '2024年'), sentenceRound(lines, '7场')]
  expect(one).toEqual(other)
  expect(one).toMatchObject({ line: 1, start: 8 })
})

test.each(['', '  ', '8场', '桑梓。甲会'])('words that stand nowhere have none: “%s”', (quote) => {
  expect(sentenceRound(lines, quote)).toBeNull()
})
