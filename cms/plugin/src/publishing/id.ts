import type { PayloadRequest } from 'payload'

/** Whether documents are numbered in this database: on SQLite by itself, on MongoDB where the app numbers them. */
export function hasNumberIds({ payload }: PayloadRequest): boolean {
  return (payload.collections.articles?.customIDType ?? payload.db.defaultIDType) === 'number'
}

/** An id in this database's kind, of one that an address or a key gives as text. Whether it can be one says `isId`. */
export function ownId<Given>(req: PayloadRequest, given: Given): Given | number {
  return hasNumberIds(req) ? Number(given) : given
}

/** Whether a value that a client sent can be a document's id in this database. A query with another would be a 500. */
export function isId(req: PayloadRequest, value: unknown): value is number | string {
  if (hasNumberIds(req)) {
    return typeof value === 'string' ? /^\d{1,15}$/.test(value) : Number.isSafeInteger(value)
  }
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value)
}
