import type { PayloadRequest } from 'payload'

export const roles = ['journalist', 'photographer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Whether a signed-in user has at least one of the roles. Anybody else has none. */
export function hasRole(user: unknown, ...wanted: Role[]): boolean {
  const held = (user as { roles?: unknown } | null | undefined)?.roles // reason: Payload's user is untyped here
  return Array.isArray(held) && wanted.some((role) => held.includes(role))
}

/** Anybody of the newsroom. */
export const isStaff = (req: Pick<PayloadRequest, 'user'>): boolean => hasRole(req.user, ...roles)
/** Who may publish, unpublish and delete what is published. */
export const mayPublish = (req: Pick<PayloadRequest, 'user'>): boolean => hasRole(req.user, 'editor', 'admin')
/** Who manages users. */
export const isAdmin = (req: Pick<PayloadRequest, 'user'>): boolean => hasRole(req.user, 'admin')
