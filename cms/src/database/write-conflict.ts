import { isWriteConflict } from '@guiyan/newsroom'
import type { AfterErrorHook } from 'payload'
import { outageBehind } from './outage.ts'

/** On an answer: the request lost against another one, changed nothing, and may be made again. Never leaves the server. */
export const conflictHeader = 'x-guiyan-write-conflict'

const message =
  '别人同时在改同一份内容，这次没有保存，请再试一次 (somebody else changed the same at this moment, nothing was saved, try again)'

/** Answers 409 where two transactions wrote the same document and the database undid this one. */
export const writeConflictIsSaid: AfterErrorHook = ({ error, req }) => {
  if (!isWriteConflict(error)) return
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set(conflictHeader, '1')
  // A connection that was lost within a transaction: made again too, but nobody else changed anything.
  if (outageBehind(error)) return
  return { status: 409, response: { errors: [{ name: 'WriteConflictError', message }] } }
}
