import type { Access } from 'payload'
import { isAdmin } from '../../access/roles.ts'

/** Everybody their own account, an administrator all. */
export const adminOrSelf: Access = ({ req }) => {
  if (isAdmin(req)) return true
  return req.user ? { id: { equals: req.user.id } } : false
}
