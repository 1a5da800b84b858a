import { describe, expect, test } from 'vitest'
import { citiesByProvince } from './cities.ts'
import { provinceOf, provinces } from './provinces.ts'

describe('provinceOf', () => {
  test.each([
    ['西安', '陕西'],
    ['长春市', '吉林'],
    ['吉林市', '吉林'],
    ['四川省', '四川'],
    ['上海', '上海'],
    ['北京市', '北京'],
    ['广西壮族自治区', '广西'],
    ['内蒙古', '内蒙古'],
    ['香港特别行政区', '香港'],
    ['泉州市', '福建'],
    ['苏州', '江苏'],
    ['义乌', '浙江'],
    ['延边朝鲜族自治州', '吉林'],
    ['黔东南苗族侗族自治州', '贵州'],
    ['凉山州', '四川'],
    ['大兴安岭地区', '黑龙江'],
    ['朝阳市', '辽宁'],
    ['芒市', '云南'],
  ])('%s lies in %s', (place, province) => {
    expect(provinceOf(place)?.name).toBe(province)
  })

  test.each(['长三角', '珠三角', '闽南', '华东', '漳浦县', '菲律宾', '朝阳', '甘南', '自治州', ''])(
    'of %s no province is said',
    (place) => {
      expect(provinceOf(place)).toBeNull()
    },
  )
})

test('there are 34, each with an address of its own', () => {
  expect(new Set(provinces.map(({ name }) => name)).size).toBe(34)
  expect(new Set(provinces.map(({ id }) => id)).size).toBe(34)
})

test('no city is listed under two provinces, and every list belongs to a province', () => {
  const cities = Object.values(citiesByProvince).flatMap((list) => list.split(' '))
  expect(new Set(cities).size).toBe(cities.length)
  const names: string[] = provinces.map(({ name }) => name)
  for (const name of Object.keys(citiesByProvince)) expect(names).toContain(name)
})
