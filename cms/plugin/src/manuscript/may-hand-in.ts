import type { PayloadRequest } from 'payload'
import { hasRole, mayPublish } from '../access/roles.ts'

/** Who may hand in a manuscript. */
export const mayHandIn = (req: Pick<PayloadRequest, 'user'>): boolean =>
  mayPublish(req) || hasRole(req.user, 'journalist')
