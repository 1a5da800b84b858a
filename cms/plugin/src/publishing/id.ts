import type { PayloadRequest } from 'payload'

/** Whether a value that a client sent can be a document's id in this database. A query with another would be a 500. */
export function isId(req: PayloadRequest, value: unknown): value is number | string {
  if (req.payload.db.defaultIDType === 'number') {
    return typeof value === 'string' ? /^\d{1,15}$/.test(value) : Number.isSafeInteger(value)
  }
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value)
}
