import { expect, test } from 'vitest'
import { changeOf, correctionText, withAmount } from './correction-text.ts'

const four = { text: '引进入驻项目4个', value: '4', unit: '个' }

test('the amount that changed is named, within the words that had it', () => {
  expect(correctionText(four, { text: '引进入驻项目5个', value: '5', unit: '个' })).toBe(
    '“引进入驻项目4个”中的“4个”应为“5个”。',
  )
})

test('an amount that stays leaves the whole text to be told', () => {
  const after = { ...four, text: '引进在谈项目4个' }
  expect(changeOf(four, after)).toEqual({ was: '引进入驻项目4个', is: '引进在谈项目4个' })
  expect(correctionText(four, after)).toBe('“引进入驻项目4个”应为“引进在谈项目4个”。')
})

test('an amount that the text does not have stands alone', () => {
  expect(
    correctionText(
      { text: '引进项目', value: '4', unit: '个' },
      { text: '引进项目', value: '5', unit: '个' },
    ),
  ).toBe('“4个”应为“5个”。')
})

test('the amount is exchanged in a text that has it once', () => {
  expect(withAmount('引进项目4个', '4个', '5个')).toBe('引进项目5个')
  expect(withAmount('4个中的4个', '4个', '5个')).toBe('4个中的4个')
  expect(withAmount('引进项目', '4个', '5个')).toBe('引进项目')
  expect(withAmount('引进项目', '', '5个')).toBe('引进项目')
})
