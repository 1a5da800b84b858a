import { expect, test } from 'vitest'
import { awardTitle } from './title.ts'

test.each([
  [{ year: 2024, series: { name: '年度优秀泉属异地商会' } }, '2024年度优秀泉属异地商会'],
  [{ year: 2024, series: { name: '优秀商会' } }, '2024年度优秀商会'],
  [{ year: 2024, series: 7 }, '2024年度'],
])('%j is called %s', (award, title) => {
  expect(awardTitle(award)).toBe(title)
})
