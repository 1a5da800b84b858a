import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload'
import { inLanguage } from '../language.ts'
import { InUseError } from '../refusal.ts'
import { anyPublished } from './guard-published.ts'
import { effectOf } from './intent.ts'

/** Where published documents show this one: a collection, a field of theirs that holds its id, and their title. */
export type Use = { collection: string; field: string; title: (document: Record<string, unknown>) => string }

/** How many places an error names. */
const named = 5

/**
 * Hooks that refuse to unpublish or delete a document while published pages show it, so that the site never
 * has a hole.
 * @throws InUseError naming where it is used
 */
export function keepWhileUsed(use: Use): {
  beforeChange: CollectionBeforeChangeHook
  beforeDelete: CollectionBeforeDeleteHook
} {
  return {
    beforeChange: async ({ collection, context, data, operation, originalDoc, req }) => {
      if (operation !== 'update' || effectOf(context, collection.slug, data._status) !== 'conceal')
        return data
      if (await anyPublished(req, collection.slug, { id: { equals: originalDoc?.id } })) {
        await refuseIfUsed(req, use, originalDoc?.id)
      }
      return data
    },
    beforeDelete: async ({ id, req }) => refuseIfUsed(req, use, id),
  }
}

async function refuseIfUsed(req: PayloadRequest, use: Use, id: number | string): Promise<void> {
  const where: Where = { and: [{ [use.field]: { equals: id } }, { _status: { equals: 'published' } }] }
  const { docs, totalDocs } = await req.payload.find({
    collection: use.collection as CollectionSlug, // reason: no generated types in the plugin
    where,
    depth: 1,
    limit: named,
    req,
  })
  if (totalDocs === 0) return
  const titles = docs.map((found) => use.title(found as unknown as Record<string, unknown>)) // reason: as above
  const more =
    totalDocs > titles.length ? { zh: ` 等 ${totalDocs} 处`, en: ` and others (${totalDocs})` } : null
  throw new InUseError(
    inLanguage(req, {
      zh: `不能撤下或删除：已发布的${titles.map((title) => `《${title}》`).join('')}${more?.zh ?? ''}正在使用它。请先修改那里。`,
      en: `Cannot be unpublished or deleted: in use by published ${titles.join(', ')}${more?.en ?? ''}. Change those first.`,
    }),
  )
}
