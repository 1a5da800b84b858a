import type { PayloadRequest } from 'payload'
import { isId, ownId } from '../publishing/id.ts'
import { refusalOf } from '../refusal.ts'
import type { Id } from './endpoints.ts'

/** The manuscript that a request's address names. @throws APIError 404 where none can have this id */
export function manuscriptId(req: PayloadRequest): Id {
  const written = req.routeParams?.id
  if (!isId(req, written)) throw refusalOf(req, 404, { zh: '没有这份来稿。', en: 'No such manuscript.' })
  return ownId(req, written)
}
