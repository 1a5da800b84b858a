import { expect, test } from 'vitest'
import { counties, countyOf } from './counties.ts'

test('a county is known by its name, and by its name without 市, 县 or 区', () => {
  for (const county of counties) {
    expect(countyOf(county.name)).toBe(county)
    expect(countyOf(county.short)).toBe(county)
  }
  expect(countyOf('泉州台商投资区')?.id).toBe('taishangqu')
})

test('nothing else is a county: the city, a region, a place elsewhere', () => {
  for (const place of ['泉州市', '闽南', '漳浦县', '晋江商会', '']) expect(countyOf(place)).toBeNull()
})

test('each county has an address of its own', () => {
  expect(new Set(counties.map(({ id }) => id)).size).toBe(counties.length)
})
