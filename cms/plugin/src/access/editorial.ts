import type { Access, CollectionConfig, Where } from 'payload'
import { hasRole, isStaff, mayPublish, type Role } from './roles.ts'

/** Who writes in a collection besides editors: `own` only what they made, `all` everything. Drafts only. */
export type Writers = { own: Role[]; all: Role[] }

const published: Where = { _status: { equals: 'published' } }
const notPublished: Where = { _status: { not_equals: 'published' } }

/** Staff reads everything, the public what is published. */
export const readPublished: Access = ({ req }) => (isStaff(req) ? true : published)

/**
 * Access rules of an editorial collection. Payload asks `update` with `_status: 'published'` to decide about
 * the publish button, so drafts and publishing are told apart by the data. What a rule here cannot see
 * (saving straight to a published document, restoring) is in `guard-published.ts`.
 */
export function editorialAccess(writers: Writers): NonNullable<CollectionConfig['access']> {
  const mayWrite = (user: unknown): boolean => hasRole(user, ...writers.own, ...writers.all)
  const within = (user: { id: number | string } | null, where?: Where): boolean | Where => {
    if (hasRole(user, ...writers.all)) return where ?? true
    if (!user || !hasRole(user, ...writers.own)) return false
    const own: Where = { createdBy: { equals: user.id } }
    return where ? { and: [own, where] } : own
  }
  return {
    read: readPublished,
    readVersions: ({ req }) => isStaff(req),
    create: ({ req, data }) => mayPublish(req) || (!isPublishing(data) && mayWrite(req.user)),
    update: ({ req, data }) => mayPublish(req) || (!isPublishing(data) && within(req.user)),
    delete: ({ req }) => mayPublish(req) || within(req.user, notPublished),
  }
}

function isPublishing(data: unknown): boolean {
  return (data as { _status?: unknown } | undefined)?._status === 'published' // reason: data is what a client sent
}
