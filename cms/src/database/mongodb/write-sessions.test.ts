import { expect, test } from 'vitest'
import { sessionsAfter } from './write-sessions.ts'

const from = new Date('2026-11-01T00:00:00Z')
const session = (id: string, expiresAt = new Date(Date.now() + 3_600_000)) => ({
  id,
  createdAt: from,
  expiresAt,
})
const idsAfter = (...given: Parameters<typeof sessionsAfter>) => sessionsAfter(...given).map(({ id }) => id)

const [a, b, c] = [session('a'), session('b'), session('c')]

test('of two who sign in at once both are in', () => {
  expect(idsAfter([a, b], [a, c], undefined)).toEqual(['a', 'b', 'c'])
})

test('who signs out ends their own session, not one that began meanwhile', () => {
  expect(idsAfter([a, b, c], [b], 'a')).toEqual(['b', 'c'])
})

test('signing out everywhere ends all', () => {
  expect(idsAfter([a, b, c], [], 'a')).toEqual([])
})

test('who stays on lengthens their own session only', () => {
  const later = session('a', new Date('2027-01-01T00:00:00Z'))
  const older = session('b', new Date('2026-12-31T00:00:00Z'))
  const [own, other] = sessionsAfter([a, b], [later, older], 'a')
  expect([own?.expiresAt, other?.expiresAt]).toEqual([later.expiresAt, b.expiresAt])
})

test('what has run out goes', () => {
  expect(idsAfter([session('old', from), a], [a], undefined)).toEqual(['a'])
})
