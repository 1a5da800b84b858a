import { expect, test } from 'vitest'
import { DatabaseBusyError, DatabaseUnavailableError, TransactionLostError } from './errors.ts'
import { outageBehind } from './outage.ts'

const named = (name: string) => Object.assign(new Error('x'), { name })
const coded = (code: string, cause?: unknown) => Object.assign(new Error('x', { cause }), { code })

test.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_CORRUPT'])('%s: not available', (code) => {
  expect(outageBehind(coded(code))).toBeInstanceOf(DatabaseUnavailableError)
})

test.each(['MongoNetworkError', 'MongooseServerSelectionError', 'MongoNetworkTimeoutError'])(
  '%s: not available',
  (name) => expect(outageBehind(named(name))).toBeInstanceOf(DatabaseUnavailableError),
)

test('a lock is said as one', () => {
  expect(outageBehind(coded('SQLITE_BUSY'))).toBeInstanceOf(DatabaseBusyError)
})

test('an outage is seen behind the error that wraps it', () => {
  expect(outageBehind(new Error('query failed', { cause: coded('SQLITE_FULL') }))?.status).toBe(503)
})

test('what we said ourselves stays as it was said', () => {
  const busy = new DatabaseBusyError(coded('SQLITE_BUSY'))
  const lost = new TransactionLostError('the commit failed', coded('SQLITE_FULL'))
  expect(outageBehind(busy)).toBe(busy)
  expect(outageBehind(new Error('query failed', { cause: lost }))).toBe(lost)
})

test('a refused value is none', () => {
  expect(outageBehind(coded('SQLITE_CONSTRAINT_UNIQUE'))).toBeUndefined()
  expect(outageBehind(named('ValidationError'))).toBeUndefined()
  expect(outageBehind(undefined)).toBeUndefined()
})
