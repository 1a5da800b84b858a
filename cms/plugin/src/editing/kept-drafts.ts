import type { CollectionSlug, Payload } from 'payload'

/** `stale`: somebody saved a newer draft; `takenOver`: somebody took the lock; `replaced`: a kept draft took its place. */
export type KeptCause = 'stale' | 'takenOver' | 'replaced'

/** Somebody's words that could not be saved, in the fields of the article's form. */
export type Keeping = {
  article: number | string
  by: { id: number | string; name: string }
  cause: KeptCause
  base: string
  data: Record<string, unknown>
}

const collection = 'keptDrafts' as CollectionSlug // reason: no generated types in the plugin

/**
 * Keeps words beside the article. What the same person wrote on the same base takes the place of what was kept of it before: a
 * form that cannot save sends its whole text again with each change. @returns the record's id
 */
export async function keepDraft(payload: Payload, keeping: Keeping, now: Date): Promise<number | string> {
  const { article, base, by, cause, data } = keeping
  const { docs } = await payload.find({
    collection,
    where: {
      and: [
        { article: { equals: article } },
        { by: { equals: by.id } },
        { base: { equals: base } },
        { settledAt: { exists: false } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
    select: {},
  })
  const record = { article, by: by.id, byName: by.name, at: now.toISOString(), cause, base, data }
  const [before] = docs
  if (before) {
    await payload.update({ collection, id: before.id, data: record, depth: 0 })
    return before.id
  }
  // Typed for an app's collections with drafts, which these records are not.
  const made = await payload.create({ collection, data: record, depth: 0, draft: false } as never) // reason: as above
  return (made as { id: number | string }).id // reason: as above
}

/** A kept draft without its text. */
export type KeptDraft = {
  id: number | string
  by: number | string | null
  byName: string
  at: string
  cause: KeptCause
}

/** Kept drafts of an article that nobody has dealt with, newest first. */
export async function openKeptDrafts(payload: Payload, article: number | string): Promise<KeptDraft[]> {
  const { docs } = await payload.find({
    collection,
    where: { and: [{ article: { equals: article } }, { settledAt: { exists: false } }] },
    sort: '-at',
    depth: 0,
    limit: 20,
    pagination: false,
    select: { by: true, byName: true, at: true, cause: true },
  })
  return docs as unknown as KeptDraft[] // reason: no generated types in the plugin
}
