import { expect, test } from 'vitest'
import { description } from './description.ts'

const sentence = '泉州市工商联公布了二〇二四年度的名单，十家异地商会在列。'

test('a short text stays whole, on one line', () => {
  expect(description(' 商会建设树标杆\n聚木成林助发展 ')).toBe('商会建设树标杆 聚木成林助发展')
})

test('a long text ends after its last whole sentence, with its closing mark', () => {
  expect(description(`${sentence.repeat(4)}会长说：“回来了。”${'很'.repeat(90)}。`)).toBe(sentence.repeat(4))
  expect(description(`${'会'.repeat(40)}说：“回来了。”${'很'.repeat(90)}`)).toBe(
    `${'会'.repeat(40)}说：“回来了。”`,
  )
})

test('a sentence without an end is cut after a part of it', () => {
  const names = Array.from({ length: 20 }, (_none, at) => `某某市泉州商会${String(at).padStart(2, '0')}`)
  const cut = description(`入选商会：${names.join('、')}。`)
  expect(cut.endsWith('…')).toBe(true)
  expect(names.some((name) => cut.endsWith(`${name}…`))).toBe(true)
  expect([...cut].length).toBeLessThanOrEqual(120)
})

test('characters beyond the basic plane are not broken', () => {
  expect(description('𠮷'.repeat(130))).toBe(`${'𠮷'.repeat(119)}…`)
})
