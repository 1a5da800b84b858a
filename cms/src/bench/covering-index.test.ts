import { expect, test } from 'vitest'
import { coveringIndex } from './covering-index.ts'

const byStatus = { _status: 1, updatedAt: -1 }

test('an index serves what is given first and then the order, read from either end', () => {
  const given = { _status: { $eq: 'published' } }
  expect(coveringIndex([byStatus], given, { updatedAt: 'desc' })).toEqual(['_status', 'updatedAt'])
  expect(coveringIndex([byStatus], given, { updatedAt: 'asc' })).toEqual(['_status', 'updatedAt'])
  expect(coveringIndex([byStatus], given, {})).toEqual(['_status', 'updatedAt'])
})

test('an order that it does not have, or has the other way round in part, would be sorted', () => {
  expect(coveringIndex([byStatus], { _status: 'published' }, { createdAt: 'asc' })).toBeNull()
  const mixed = { ...byStatus, createdAt: -1 }
  expect(coveringIndex([mixed], { _status: 'published' }, { updatedAt: 'asc', createdAt: 'desc' })).toBeNull()
})

test('a field that is given and not at its head would be looked for in all documents', () => {
  expect(coveringIndex([{ updatedAt: -1, _status: 1 }], { _status: 'published' }, {})).toBeNull()
  expect(coveringIndex([{ a: 1, b: 1 }], { b: { $in: [1] }, a: 1 }, {})).toEqual(['a', 'b'])
})

test('a range may stand anywhere', () => {
  expect(coveringIndex([byStatus], { _status: 'published', updatedAt: { $lt: 1 } }, {})).not.toBeNull()
})
