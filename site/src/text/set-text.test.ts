import { expect, test } from 'vitest'
import { setText } from './set-text.ts'

const whole = (words: string) => `<span class="nb">${words}</span>`
const characters = (html: string) => html.replace(/<[^>]*>/g, '')

test.each([
  ['2024年度', '2024年12月3日', '12月3日', '10家', '3.5亿元', '300余个', '第11届', '第十一届', '数亿元'],
  ['10—15人', '100多万元', '2批次', '1,200平方米', '500强', '2019年'],
])('numbers stay with their units: %s', (...numbers) => {
  for (const number of numbers) expect(setText(`共${number}，`)).toBe(`共${whole(number)}，`)
})

test('a year is kept whole and what follows it is free', () => {
  expect(setText('2019年以来')).toBe(`${whole('2019年')}以来`)
})

test('a number alone needs no mark', () => {
  expect(setText('见A2，第七章里的3.5，30%')).toBe(`见A2，${whole('第七章')}里的3.5，30%`)
})

test('a name that the page knows is whole; a longer one is whole between its parts', () => {
  expect(setText('海口福建晋江商会、郑州泉州商会', ['海口福建晋江商会'])).toBe(
    `${whole('海口福建晋江商会')}、郑州泉州商会`,
  )
  expect(setText('长三角惠安·泉港·台商区商会', ['长三角惠安·泉港·台商区商会'])).toBe(
    whole('长三角惠安·') + whole('泉港·') + whole('台商区商会'),
  )
  expect(setText('四川省闽南商业联合会', ['四川省闽南商业联合会'])).toBe(
    whole('四川省') + whole('闽南商业联合会'),
  )
})

test('of two names at one place the longer one counts', () => {
  expect(setText('上海泉州商会', ['泉州商会', '上海泉州商会'])).toBe(whole('上海泉州商会'))
})

test('an address may be broken after its marks, and never within //', () => {
  expect(setText('见https://example.org/a/b?c=1&d。')).toBe(
    '见https://example.org/<wbr>a/<wbr>b?<wbr>c=<wbr>1&amp;<wbr>d。',
  )
})

test('a quotation after a comma of another script may begin a line', () => {
  expect(setText('之一,“四好”')).toBe('之一,<wbr>“四好”')
})

test('no character is added, lost or changed', () => {
  const text = '2024年,“四好” <b>3.5亿元</b>&nbsp; 长三角惠安·泉港商会 https://example.org/?a=1'
  const html = setText(text, ['长三角惠安·泉港商会'])
  expect(characters(html).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text)
})
