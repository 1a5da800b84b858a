import { expect, test } from 'vitest'
import { documentLanguage } from '../language/document-language.ts'
import { pieceOf } from './piece.ts'
import { sequenceScore, speakersOf, turnScore } from './sequence.ts'

const turns = [
  '记者：忙吗？',
  '连医生：忙。',
  '记者：累吗？',
  '连医生：从早上忙到',
  '晚上，当然累。',
  '记者：怕吗？',
]
const piecesOf = (texts: string[]) =>
  texts.map((text, index) => pieceOf({ id: index + 1, text }, documentLanguage(texts), false))

test('an interview has speakers, a text in which one person is quoted has none', () => {
  expect(speakersOf(piecesOf(turns))).toEqual(['记者', '连医生', '记者', '连医生', null, '记者'])
  expect(speakersOf(piecesOf(['记者：忙吗？', '他说，忙。']))).toEqual([null, null])
})

test('question and answer take turns', () => {
  expect(turnScore('记者', '连医生')).toBeGreaterThan(0)
  expect(turnScore('记者', '记者')).toBeLessThan(0)
  expect(turnScore('记者', null)).toBe(0)
})

test('turns are told over the rest of an answer that was cut', () => {
  const pieces = piecesOf(turns)
  expect(sequenceScore(pieces, [1, 4, 3, 0, 2, 5])).toBeLessThan(sequenceScore(pieces, [0, 1, 2, 3, 4, 5]))
})

test('numbered items rise', () => {
  const pieces = piecesOf(['一、时间。', '三、方式。', '二、地点。'])
  expect(sequenceScore(pieces, [0, 2, 1])).toBeGreaterThan(sequenceScore(pieces, [0, 1, 2]))
})
