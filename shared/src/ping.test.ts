import { expect, test } from 'vitest'
import { pingSchema, pingToken } from './ping.ts'

test('the token belongs to one installation and does not show its secret', () => {
  const token = pingToken('a'.repeat(32))
  expect(token).toBe(pingToken('a'.repeat(32)))
  expect(token).not.toBe(pingToken('b'.repeat(32)))
  expect(token).toMatch(/^[\w-]{43}$/)
})

test('a ping names documents of the site’s collections only', () => {
  const change = (collection: string, id: unknown) =>
    pingSchema.safeParse({ changes: [{ collection, id }] }).success
  expect(change('articles', '12')).toBe(true)
  expect(change('users', '1')).toBe(false)
  expect(change('articles', 12)).toBe(false)
})
