import { expect, test } from 'vitest'
import { captionSetOf, captionText, chosenOf, readPasted } from './caption-set.ts'
import { valuesOf } from '../sheet-values.ts'

const values = valuesOf({
  caption: '考察团参观企业。\n右一为会长。',
  credit: '张剑峰 摄',
  place: '泉州市',
  takenOn: '2026-11-20T12:00:00.000Z',
  chambers: [7],
  alt: '几个人站在机器旁',
})
const nameOf = () => '四川省闽南商业联合会'
const idOf = (name: string) => (name === '四川省闽南商业联合会' ? 7 : undefined)

test('the words of a picture come through the clipboard as they are, but never its alternative text', () => {
  const set = captionSetOf(values)
  expect(readPasted(JSON.stringify(set), '', idOf)).toEqual(set)
  expect(set).not.toHaveProperty('alt')
})

test('as text they can be read, and read back', () => {
  const text = captionText(captionSetOf(values), nameOf)
  expect(text).toBe(
    '图片说明：考察团参观企业。\n右一为会长。\n署名：张剑峰 摄\n地点：泉州市\n拍摄日期：2026-11-20\n商会：四川省闽南商业联合会',
  )
  const { sublocation, ...set } = captionSetOf(values)
  expect(sublocation).toBe('')
  expect(readPasted('', text, idOf)).toEqual(set)
})

test('any other text is a caption', () => {
  expect(readPasted('', '  图为考察现场。\r\n张剑峰 摄 ', idOf)).toEqual({
    caption: '图为考察现场。\n张剑峰 摄',
  })
  expect(readPasted('', ' ', idOf)).toBeNull()
})

test('what is no caption set of ours changes nothing', () => {
  expect(readPasted('{', '', idOf)).toBeNull()
  expect(readPasted('{"alt":"x","credit":5,"createdBy":1}', '', idOf)).toEqual({ credit: '' })
})

test('only what was chosen is pasted', () => {
  expect(chosenOf(captionSetOf(values), ['credit'])).toEqual({ credit: '张剑峰 摄' })
})
