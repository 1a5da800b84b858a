import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePlaces, quanzhouCounties } from './places.ts'

test('Quanzhou comes first, then its counties in the city’s order, then others', () => {
  const places = ['长春', '台商区', '南安市', '泉州市', '晋江市', '上海', '泉港区']
  expect(places.sort(comparePlaces)).toEqual([
    '泉州市',
    '泉港区',
    '晋江市',
    '南安市',
    '台商区',
    '上海',
    '长春',
  ])
})

test('the order is the same however the list comes', () => {
  const all = [...quanzhouCounties, '泉州市', '上海', '长春', '四川省', '闽南', '长三角']
  const sorted = [...all].sort(comparePlaces)
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (places) => {
      expect(places.sort(comparePlaces)).toEqual(sorted)
    }),
  )
})
