import type { AfterErrorHook, PayloadRequest } from 'payload'
import { outageBehind } from '../database/outage.ts'

/** What busboy says of a form that is none, as Payload passes it on. */
const brokenForm =
  /^(Malformed|Multipart: Boundary|Request is not eligible for file upload|Unexpected end of form)/

/** What an asker chooses freely, and Payload hands to the database unread. */
const choices = ['where', 'sort', 'page', 'limit']

/** Databases on a value or a path that they cannot use: Drizzle and SQLite, Payload on them, Mongoose, MongoDB. */
const unanswerable = /^(Failed query|adapter\.operators|Invalid time value|Cast to |Can't use \$)|BadValue/

/**
 * Answers 400 where Payload has a 500 for what only the asker can mend: a body that cannot be read, a query that
 * names what no field holds. 404 for an id that no document can have.
 */
export const badRequestIsSaid: AfterErrorHook = ({ error, req }) => {
  if (isStatus(error) && error.status < 500) return
  if (error instanceof SyntaxError || brokenForm.test(error.message)) {
    return badRequest('请求的内容无法解读：应是 JSON 或完整的表单 (the request cannot be read)')
  }
  if (asksForNoId(req)) return { status: 404, response: { errors: [{ message: '未找到 (not found)' }] } }
  if (asksByChoice(req) && !outageBehind(error) && isUnanswerable(error)) {
    return badRequest('查询条件有误，请检查 where、sort、page、limit (the query cannot be answered)')
  }
}

/** Payload passes a slug in the place of a number to SQLite as NaN. */
function asksForNoId({ payload, routeParams }: PayloadRequest): boolean {
  const id = routeParams?.id
  return payload.db.defaultIDType === 'number' && typeof id === 'string' && !/^\d{1,15}$/.test(id)
}

function badRequest(message: string) {
  return { status: 400, response: { errors: [{ message }] } }
}

function isStatus(error: Error): error is Error & { status: number } {
  return 'status' in error && typeof error.status === 'number'
}

/** Payload notes its query only for some routes; the address holds it always. */
function asksByChoice(req: PayloadRequest): boolean {
  const search = req.url ? new URL(req.url, 'http://localhost').searchParams : new URLSearchParams()
  return [...search.keys()].some((name) => choices.includes(name.split('[', 1)[0] ?? ''))
}

function isUnanswerable(error: Error): boolean {
  const names = ['CastError', 'BSONError', 'StrictModeError']
  return unanswerable.test(error.message) || names.includes(error.name) || error.name.startsWith('Mongo')
}
