import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from './assign.ts'

const sum = (gains: number[][], chosen: (number | undefined)[]) =>
  chosen.reduce<number>(
    (total, column, row) => total + (column === undefined ? 0 : (gains[row]?.[column] ?? 0)),
    0,
  )

function bestByTrial(gains: number[][], row = 0, used: number[] = []): number {
  if (row === gains.length) return 0
  const tries = (gains[row] ?? []).flatMap((gain, column) =>
    used.includes(column) ? [] : [gain + bestByTrial(gains, row + 1, [...used, column])],
  )
  return Math.max(...tries)
}

test('no other assignment has a greater sum', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
    .chain(([rows, more]) =>
      fc.array(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: rows + more, maxLength: rows + more }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    )
  fc.assert(
    fc.property(table, (gains) => {
      const chosen = assign(gains)
      expect(new Set(chosen).size).toBe(gains.length)
      expect(sum(gains, chosen)).toBe(bestByTrial(gains))
    }),
  )
})

test('no rows need no columns', () => {
  expect(assign([])).toEqual([])
})
