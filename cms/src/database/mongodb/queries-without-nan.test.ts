import { expect, test } from 'vitest'
import { cleaned } from './queries-without-nan.ts'

test('what compares with NaN is left out, and all else stays', () => {
  const named = { 'document.relationTo': { $eq: 'articles' } }
  const asNumber = { 'document.relationTo': { $eq: Number.NaN } }
  const id = { 'document.value': { $eq: 1 } }
  expect(cleaned({ $and: [{ $or: [named, asNumber] }, id] })).toEqual({ $and: [{ $or: [named] }, id] })
})

test('a filter without alternatives is left as it is', () => {
  const at = new Date()
  const filter = { latest: { $eq: true }, updatedAt: { $lt: at }, parent: { $in: [1, 2] }, deletedAt: null }
  expect(cleaned(filter)).toEqual(filter)
})
