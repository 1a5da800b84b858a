import type { Access, FieldAccess } from 'payload'
import { isAdmin } from '../../access/roles.ts'

/** Everybody their own account, an administrator all. */
export const adminOrSelf: Access = ({ req }) => {
  if (isAdmin(req)) return true
  return req.user ? { id: { equals: req.user.id } } : false
}

/** What is nobody else's business: colleagues know each other by name. */
export const adminOrOwn: FieldAccess = ({ doc, id, req }) =>
  isAdmin(req) || (req.user != null && String(doc?.id ?? id) === String(req.user.id))
