import { expect, test } from 'vitest'
import { headlineBalance } from './headline-balance.ts'

test.each([
  ['', [], 0],
  ['异地泉商积极参与', [8], 0],
  ['故乡在侧\n归燕成行', [4, 4], 0],
  ['故乡在侧\n归燕已成行', [4, 5], 1],
  ['故乡在侧\n', [4], 0],
  ['一二三\n四\n五六', [3, 1, 2], 2],
])('%j has halves of %j', (headline, halves, difference) =>
  expect(headlineBalance(headline)).toEqual({ halves, difference }),
)
