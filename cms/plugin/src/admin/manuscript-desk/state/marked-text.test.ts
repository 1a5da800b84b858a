import { expect, test } from 'vitest'
import type { Suggestion } from '../../../manuscript/endpoints.ts'
import { markedText } from './marked-text.ts'

const text = '　　市场环境 with 政策变化, '
const suggestion = (was: string, now: string): Suggestion => {
  const from = text.indexOf(was)
  return { block: 1, from, to: from + was.length, was, now, why: '', kind: 'other' }
}

test('parts make up the text without the blanks round it', () => {
  const parts = markedText(text, [], [suggestion(',', '，'), suggestion('with', '与')])
  expect(parts.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'text 市场环境 ',
    'suggestion with',
    'text  政策变化',
    'suggestion ,',
  ])
})

test('an edit shows the new words and takes the place of suggestions there', () => {
  const { from, to } = suggestion('with', '')
  const edit = { block: 1, from: from - 1, to: to + 1, was: ' with ', now: '与' }
  const parts = markedText(text, [edit], [suggestion('with', '与')])
  expect(parts.map(({ text }) => text).join('')).toBe('市场环境与政策变化,')
})

test('of two suggestions about the same signs one is shown', () => {
  const parts = markedText(text, [], [suggestion(' with ', '与'), suggestion('with', '与')])
  expect(parts.filter(({ kind }) => kind === 'suggestion')).toHaveLength(1)
})
