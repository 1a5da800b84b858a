import type { PayloadRequest } from 'payload'
import { hasRole, mayPublish } from '../access/roles.ts'
import type { Standing } from './transitions.ts'

/** What the person who asks is to an article. @param article with `createdBy` as its id, or as a document */
export function standingOf(
  req: Pick<PayloadRequest, 'user'>,
  article: Readonly<Record<string, unknown>>,
): Standing {
  const made = article.createdBy
  const by: unknown = typeof made === 'object' && made !== null ? (made as { id?: unknown }).id : made // reason: depth 1
  const writes = hasRole(req.user, 'journalist', 'editor', 'admin')
  return {
    isWriter: writes && by != null && String(by) === String(req.user?.id),
    isPublisher: mayPublish(req),
  }
}
