import { expect, test } from 'vitest'
import { pressToken } from './endpoints.ts'
import { pingSchema } from './ping.ts'

test('the token belongs to one installation and does not show its secret', () => {
  const token = pressToken('a'.repeat(32))
  expect(token).toBe(pressToken('a'.repeat(32)))
  expect(token).not.toBe(pressToken('b'.repeat(32)))
  expect(token).toMatch(/^[\w-]{43}$/)
})

test('a ping names documents of the site’s collections only', () => {
  const change = (collection: string, id: unknown) =>
    pingSchema.safeParse({ changes: [{ collection, id }] }).success
  expect(change('articles', '12')).toBe(true)
  expect(change('users', '1')).toBe(false)
  expect(change('articles', 12)).toBe(false)
})
