import type { AfterErrorHook, APIError } from 'payload'
import { DatabaseBusyError, DatabaseUnavailableError, TransactionLostError } from './errors.ts'

const sqliteOutage = /^SQLITE_(CANTOPEN|CORRUPT|FULL|IOERR|NOTADB|READONLY)/
const mongodbOutage = /^Mongo\w*(Network|NotConnected|PoolCleared|ServerSelection|Timeout)\w*Error$/
const ours = [DatabaseBusyError, DatabaseUnavailableError, TransactionLostError]

/** Answers 503 in plain words where a request failed because the database did; Payload's own answer is a bare 500. */
export const outageIsUnavailable: AfterErrorHook = ({ error }) => {
  const outage = outageBehind(error)
  if (outage) return { status: outage.status, response: { errors: [{ message: outage.message }] } }
}

/** What to tell the person where this error, or one behind it, says that the database is out of reach, full or damaged. */
export function outageBehind(error: unknown): APIError | undefined {
  if (!(error instanceof Error)) return undefined
  const known = ours.find((type) => error instanceof type)
  if (known) return error as APIError // reason: `ours` are all of them
  const code = 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY')) return new DatabaseBusyError(error)
  if (sqliteOutage.test(code) || mongodbOutage.test(error.name)) return new DatabaseUnavailableError(error)
  return outageBehind(error.cause)
}
