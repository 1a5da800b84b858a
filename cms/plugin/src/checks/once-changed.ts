import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

type Kept = { stamp: string; value: Promise<unknown> }
const kept = new WeakMap<Payload, Map<string, Kept>>()

/**
 * What is made of all of a collection, made again only when a document came, went or changed: every publish asks. What a
 * transaction has not committed yet is seen by its own request alone and then again by the next.
 */
export async function onceChanged<T>(
  req: PayloadRequest,
  collection: string,
  make: () => Promise<T>,
): Promise<T> {
  const { docs, totalDocs } = await req.payload.find({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    sort: '-updatedAt',
    select: { updatedAt: true } as never, // reason: as above
    depth: 0,
    limit: 1,
    req,
  })
  const newest = docs[0] as unknown as { id: unknown; updatedAt?: unknown } | undefined // reason: as above
  const stamp = `${totalDocs} ${String(newest?.id)} ${String(newest?.updatedAt)}`
  const known = kept.get(req.payload) ?? new Map<string, Kept>()
  kept.set(req.payload, known)
  const held = known.get(collection)
  if (held?.stamp === stamp) return held.value as Promise<T> // reason: one maker a collection
  const value = make()
  known.set(collection, { stamp, value })
  value.catch(() => known.delete(collection))
  return value
}
