import { type CollectionName, collections } from '@guiyan/shared/content'
import type { HeadDigests, PublicStamps } from '@guiyan/shared/press/changes'
import type { BasePayload } from 'payload'
import { digestOf } from './read-heads.ts'

/**
 * For so long one reading of a collection does for all presses, in milliseconds: with it a press finds whatever differs within its ten
 * minutes (site/press/press.ts).
 */
const freshMs = 50_000

type Known = { stamp: string; began: number; digest: Promise<string> }

/**
 * The digests of all that is published, read from the documents themselves: anew where the stamps say that something changed, whoever
 * wrote it, and in any case after a while, because stamps do not see everything.
 */
export function sharedDigests(
  stampsOf: (payload: BasePayload) => Promise<PublicStamps>,
  read: (payload: BasePayload, collection: CollectionName) => Promise<string> = digestOf,
): (payload: BasePayload) => Promise<HeadDigests> {
  const known = new Map<CollectionName, Known>()
  const digestNow = (payload: BasePayload, collection: CollectionName, stamp: string) => {
    const before = known.get(collection)
    const began = performance.now()
    if (before?.stamp === stamp && began - before.began < freshMs) return before.digest
    const mine = { stamp, began, digest: read(payload, collection) }
    known.set(collection, mine)
    mine.digest.catch(() => {
      if (known.get(collection) === mine) known.delete(collection)
    })
    return mine.digest
  }
  return async (payload) => {
    // Before the reading: what is written meanwhile makes the next stamp another.
    const stamps = await stampsOf(payload)
    const digests = await Promise.all(
      collections.map(async (name) => [name, await digestNow(payload, name, stamps.collections[name])]),
    )
    return { collections: Object.fromEntries(digests) as HeadDigests['collections'] } // reason: fromEntries forgets its keys
  }
}
