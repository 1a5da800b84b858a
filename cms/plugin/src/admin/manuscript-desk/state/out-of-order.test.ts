import { expect, test } from 'vitest'
import { outOfOrder } from './out-of-order.ts'

test('nothing is out of order in a story that reads as it came', () => {
  expect([...outOfOrder([1, 2, 5, 9])]).toEqual([])
  expect([...outOfOrder([])]).toEqual([])
})

test('the blocks that moved are named, and no more of them than needed', () => {
  expect([...outOfOrder([1, 2, 6, 3, 4, 5])]).toEqual([6])
  expect([...outOfOrder([13, 8, 14, 15, 22, 16, 9])]).toHaveLength(3)
})
