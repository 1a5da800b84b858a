import { expect, test } from 'vitest'
import { headlineLines, plainHeadline } from './headline.ts'

test("a couplet's break is kept as lines, and is a space where there are none", () => {
  const headline = '商会建设树标杆\n聚木成林助发展'
  expect(headlineLines(headline)).toEqual(['商会建设树标杆', '聚木成林助发展'])
  expect(plainHeadline(headline)).toBe('商会建设树标杆 聚木成林助发展')
})

test('a stray line feed at an end makes no empty line', () => {
  expect(headlineLines('一行\n \n')).toEqual(['一行'])
})
