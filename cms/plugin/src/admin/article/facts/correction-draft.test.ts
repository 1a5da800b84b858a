import { expect, test } from 'vitest'
import { beginCorrection, corrected } from './correction-draft.ts'
import type { FactRow } from './fact-rows.ts'

const four: FactRow = {
  index: 0,
  id: 'a',
  chamber: 7,
  kind: 'projects',
  text: '引进入驻项目4个',
  value: '4',
  unit: '个',
  precision: 'exact',
  period: null,
  grade: 'stated',
  quote: '考察2批次、引进入驻项目4个',
  corrections: 0,
}
const begun = beginCorrection(four)

test('text, quote and what readers are told follow the value', () => {
  expect(corrected(four, { ...begun, value: '5' })).toEqual({
    text: '引进入驻项目5个',
    value: '5',
    unit: '个',
    precision: 'exact',
    quote: '考察2批次、引进入驻项目5个',
    was: '4个',
    told: '“引进入驻项目4个”中的“4个”应为“5个”。',
    changed: true,
  })
})

test('what a person has typed stays', () => {
  const draft = { ...begun, value: '5', text: '引进入驻项目五个', told: '改正。' }
  expect(corrected(four, draft)).toMatchObject({ text: '引进入驻项目五个', told: '改正。', was: '4个' })
})

test('nothing has changed at first, nor when an amount is emptied are words lost', () => {
  expect(corrected(four, begun)).toMatchObject({ changed: false, told: '', was: '', text: four.text })
  expect(corrected(four, { ...begun, value: '', unit: '' })).toMatchObject({
    text: four.text,
    value: null,
    changed: true,
  })
})

test('a fact that quotes nothing still quotes nothing', () => {
  const unquoted = { ...four, quote: null }
  expect(corrected(unquoted, { ...begun, value: '5' }).quote).toBeNull()
})
