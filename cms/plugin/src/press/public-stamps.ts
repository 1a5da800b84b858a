import { createHash } from 'node:crypto'
import { type CollectionName, collections } from '@guiyan/shared/content'
import type { PublicStamps } from '@guiyan/shared/press/changes'
import type { BasePayload, CollectionSlug } from 'payload'
import { sharedLook } from '../shared-look.ts'

/** As many of the newest as a press looks at (site/press/sync.ts): a write that began early can be committed late. */
const newest = 50

/** For so long one answer does for all who ask, in milliseconds: presses look every few seconds. */
const freshMs = 500

/**
 * Made from what the database says, whoever wrote it: how many documents of a collection are published, and when the newest changed. So
 * it is the same in every process of the CMS.
 */
export async function readStamps({ db }: BasePayload): Promise<PublicStamps> {
  const stamps = await Promise.all(
    collections.map(async (name): Promise<[CollectionName, string]> => {
      const { docs, totalDocs } = await db.find<{ id: number | string; updatedAt: unknown }>({
        collection: name as CollectionSlug, // reason: no generated types in the plugin
        where: { _status: { equals: 'published' } },
        select: { updatedAt: true },
        sort: '-updatedAt',
        limit: newest,
        pagination: true,
      })
      const heads = docs.map(({ id, updatedAt }) => `${id} ${String(updatedAt)}`).sort()
      return [name, shortHash([totalDocs, ...heads].join('\n'))]
    }),
  )
  return { collections: Object.fromEntries(stamps) as PublicStamps['collections'] } // reason: fromEntries forgets its keys
}

/** Short enough for a header. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/** The stamps as they were at most half a second ago, read once for all who ask meanwhile. */
export function sharedStamps(
  read: (payload: BasePayload) => Promise<PublicStamps> = readStamps,
): (payload: BasePayload) => Promise<PublicStamps> {
  return sharedLook(read, freshMs)
}
