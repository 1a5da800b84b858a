import { describe, expect, test } from 'vitest'
import { fieldsFrom } from './fields-from.ts'
import type { Decoding, Found, MetadataField } from './photo-metadata.ts'

const found = (value: string | string[], decoding: Decoding = 'utf-8'): Found => ({
  value,
  from: 'xmp',
  decoding,
  bytes: null,
})
const fields = (values: Partial<Record<MetadataField, string | string[]>>) =>
  fieldsFrom(Object.fromEntries(Object.entries(values).map(([field, value]) => [field, found(value)])))

describe('the credit', () => {
  test.each([
    ['张剑峰', '张剑峰 摄'],
    ['本报记者 张剑峰', '本报记者 张剑峰 摄'],
    ['张剑峰 摄', '张剑峰 摄'],
    ['张剑峰/摄', '张剑峰 摄'],
    ['José Núñez', 'José Núñez 摄'],
    ['新华社', '新华社'],
    ['视觉中国供图', '视觉中国供图'],
  ])('of the creator %s is %s', (creator, credit) =>
    expect(fields({ creator: [creator] })).toEqual({ credit }),
  )

  test('is the credit line where there is one, whoever is named as creator', () =>
    expect(fields({ creator: ['张剑峰'], credit: '新华社' })).toEqual({ credit: '新华社' }))

  test('is what the caption ends with where nothing else says', () =>
    expect(fields({ caption: '交流会举行。（社区供图）' })).toEqual({
      caption: '交流会举行。',
      credit: '社区供图',
    }))

  test.each([
    ['张剑峰', '交流会举行。（张剑峰 摄）', '张剑峰 摄'],
    ['张剑峰', '交流会举行。（本报记者 张剑峰 摄）', '本报记者 张剑峰 摄'],
  ])('that names the creator %s leaves the caption 「%s」', (creator, caption, credit) =>
    expect(fields({ creator: [creator], caption })).toEqual({ caption: '交流会举行。', credit }),
  )

  test('of a file picture is never the name in the camera', () =>
    expect(fields({ creator: ['张剑峰'], caption: '老城一角（资料图片）' })).toEqual({
      caption: '老城一角',
      credit: '资料图片',
    }))

  test.each([
    [{ creator: ['张剑峰'] }, '张剑峰 摄'],
    [{ credit: '新华社' }, '新华社'],
  ])('stays in the caption where the file credits somebody else: %o', (others, credit) => {
    const caption = '交流会举行（李四 摄）'
    expect(fields({ ...others, caption })).toEqual({ caption, credit })
  })
})

test('what could not be read with certainty fills nothing', () => {
  expect(
    fieldsFrom({ caption: found('寮犲墤宄\uFFFD', 'unknown'), place: found('泉州', 'repaired') }),
  ).toEqual({
    place: '泉州',
  })
})

test('no value is longer than its field may be: texts are cut between characters, a credit is left out', () => {
  const made = fields({
    caption: `${'泉'.repeat(1999)}𠮷州`,
    keywords: ['商会', '长'.repeat(61)],
    credit: '张'.repeat(201),
  })
  expect(made).toEqual({ caption: '泉'.repeat(1999), keywords: ['商会'] })
})
