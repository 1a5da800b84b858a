import type { FieldAccess } from 'payload'
import { isAdmin, isStaff } from './roles.ts'

/** Not for the public: who made a document, how far it is. */
export const staffOnly: FieldAccess = ({ req }) => isStaff(req)
/** For administrators: roles. */
export const adminsOnly: FieldAccess = ({ req }) => isAdmin(req)
/** Set by hooks, or by trusted code through the Local API, never by a client. */
export const nobody: FieldAccess = () => false
