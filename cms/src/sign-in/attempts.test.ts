import { expect, test } from 'vitest'
import { createAttemptCounter } from './attempts.ts'

const attempt = { address: '203.0.113.9', account: 'editor@example.org' }

test('a thousand failures at once: twenty come through', async () => {
  const counter = createAttemptCounter()
  const admitted = await Promise.all(Array.from({ length: 1000 }, () => counter.admit(attempt)))
  expect(admitted.filter(Boolean)).toHaveLength(20)
})

test('one address that tries many accounts is stopped at a hundred', async () => {
  const counter = createAttemptCounter()
  const admitted = await Promise.all(
    Array.from({ length: 1000 }, (_, index) =>
      counter.admit({ ...attempt, account: `a${index}@example.org` }),
    ),
  )
  expect(admitted.filter(Boolean)).toHaveLength(100)
})

test('people who sign in rightly are never in the way, however many share an address', async () => {
  const counter = createAttemptCounter()
  for (let round = 0; round < 300; round++) {
    const right = { ...attempt, account: `a${round % 3}@example.org` }
    expect(await counter.admit(right)).toBe(true)
    await counter.forgive(right)
  }
})

test('an account under attack from one address can still be used from another', async () => {
  const counter = createAttemptCounter()
  await Promise.all(Array.from({ length: 50 }, () => counter.admit(attempt)))
  expect(await counter.admit(attempt)).toBe(false)
  expect(await counter.admit({ ...attempt, address: '198.51.100.7' })).toBe(true)
})

test('one account that is hammered does not lock its address out', async () => {
  const counter = createAttemptCounter()
  await Promise.all(Array.from({ length: 1000 }, () => counter.admit(attempt)))
  expect(await counter.admit({ ...attempt, account: 'colleague@example.org' })).toBe(true)
})

test('spelling the account differently is no way round', async () => {
  const counter = createAttemptCounter()
  await Promise.all(Array.from({ length: 20 }, () => counter.admit(attempt)))
  expect(await counter.admit({ ...attempt, account: '  EDITOR@example.org ' })).toBe(false)
})
