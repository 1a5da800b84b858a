import type { CollectionBeforeChangeHook, PayloadRequest, RequestContext } from 'payload'
import { anyPublished } from '../publishing/guard-published.ts'
import { effectOf } from '../publishing/intent.ts'

const concealedKey = 'newsroomConcealed'

/** Notes that a save takes a published document away: afterwards nobody can tell from the save of a draft that never was public. */
export const noteConcealed: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || effectOf(context, collection.slug, data._status) !== 'conceal') return data
  if (await anyPublished(req, collection.slug, { id: { equals: originalDoc?.id } })) {
    // Payload gives the request a new context with each nested operation: this is the one that later hooks get.
    concealedIn(req.context).add(`${collection.slug}:${String(originalDoc?.id)}`)
  }
  return data
}

/** Whether this request took the document away just now. Says so once. */
export function wasConcealed(req: PayloadRequest, collection: string, id: unknown): boolean {
  return concealedIn(req.context).delete(`${collection}:${String(id)}`)
}

function concealedIn(context: RequestContext): Set<string> {
  context[concealedKey] ??= new Set<string>()
  return context[concealedKey] as Set<string> // reason: only set above
}
