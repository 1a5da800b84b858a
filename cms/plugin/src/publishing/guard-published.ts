import {
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  Forbidden,
  type PayloadRequest,
  type Where,
} from 'payload'
import { mayPublish } from '../access/roles.ts'
import type { OperationArgs } from './intent.ts'

/**
 * Stops who may not publish from changing what the public sees in ways that access rules cannot tell from
 * a draft save: an update or a restore that is not a draft, on a document that is published.
 * Runs first, since Payload deletes a replaced file before other hooks run.
 * @throws Forbidden
 */
export const guardPublished: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { id, where, data, draft, overrideAccess } = args as OperationArgs // reason: see OperationArgs
  if (overrideAccess || mayPublish(req) || !req.user) return
  if (operation !== 'update' && operation !== 'restoreVersion') return
  if (data?._status === 'published') throw new Forbidden(req.t)
  if (draft) return
  const slug = collection.slug
  const target =
    operation === 'restoreVersion'
      ? await versionToRestore(req, slug, id)
      : id === undefined
        ? { where: where as Where, publishes: false } // reason: an update without id carries a where
        : { where: { id: { equals: id } }, publishes: false }
  if (target.publishes || (await anyPublished(req, slug, target.where))) throw new Forbidden(req.t)
}

/** Whether a document of the collection that `where` selects is published now. */
export async function anyPublished(req: PayloadRequest, collection: string, where: Where): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where: { and: [where, { _status: { equals: 'published' } }] },
    req,
  })
  return totalDocs > 0
}

async function versionToRestore(req: PayloadRequest, collection: string, id: number | string | undefined) {
  const { docs } = await req.payload.db.findVersions<{ _status?: string }>({
    collection: collection as CollectionSlug, // reason: as above
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    req,
  })
  const version = docs[0]
  return {
    where: { id: { equals: version?.parent ?? 0 } } satisfies Where,
    publishes: version?.version._status === 'published',
  }
}
