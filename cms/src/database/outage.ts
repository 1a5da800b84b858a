import type { AfterErrorHook } from 'payload'
import { DatabaseUnavailableError } from './errors.ts'

const sqliteOutage = /^SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|IOERR|NOTADB|READONLY)/
const mongodbOutage = /^Mongo\w*(Network|NotConnected|PoolCleared|ServerSelection|Timeout)\w*Error$/

/** Answers 503 in plain words where a request failed because the database did; Payload's own answer is a bare 500. */
export const outageIsUnavailable: AfterErrorHook = ({ error }) => {
  if (!comesFromOutage(error)) return
  const answer = new DatabaseUnavailableError(error)
  return { status: answer.status, response: { errors: [{ message: answer.message }] } }
}

/** Whether this error, or one behind it, says that the database is out of reach, full or damaged. */
export function comesFromOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return sqliteOutage.test(code) || mongodbOutage.test(error.name) || comesFromOutage(error.cause)
}
