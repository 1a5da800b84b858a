import { expect, test } from 'vitest'
import { comesFromOutage } from './outage.ts'

const named = (name: string) => Object.assign(new Error('x'), { name })
const coded = (code: string, cause?: unknown) => Object.assign(new Error('x', { cause }), { code })

test.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_BUSY', 'SQLITE_CORRUPT'])(
  '%s is an outage',
  (code) => {
    expect(comesFromOutage(coded(code))).toBe(true)
  },
)

test.each(['MongoNetworkError', 'MongooseServerSelectionError', 'MongoNetworkTimeoutError'])(
  '%s is an outage',
  (name) => expect(comesFromOutage(named(name))).toBe(true),
)

test('an outage is seen behind the error that wraps it', () => {
  expect(comesFromOutage(new Error('query failed', { cause: coded('SQLITE_FULL') }))).toBe(true)
})

test('a refused value is none', () => {
  expect(comesFromOutage(coded('SQLITE_CONSTRAINT_UNIQUE'))).toBe(false)
  expect(comesFromOutage(named('ValidationError'))).toBe(false)
  expect(comesFromOutage(undefined)).toBe(false)
})
