import { type CollectionName, collections } from '@guiyan/shared/content'
import type { Payload, Where } from 'payload'
import type { Id } from './data/fact.ts'

/** How many documents of each collection the seed made, and did not find. */
export type Made = Record<CollectionName, number>

type Writing = { data: Record<string, unknown>; filePath?: string }

/**
 * Where the seed lays its documents down: each is looked for before it is made, and one that is there is
 * left as it is, whoever changed it since. So a seed that was cut short goes on where it was.
 */
export function openDesk(payload: Payload) {
  // reason: fromEntries cannot know that these are all the keys
  const made = Object.fromEntries(collections.map((name) => [name, 0])) as Made

  async function find(collection: CollectionName, where: Where): Promise<Id | undefined> {
    const { docs } = await payload.find({ collection, where, depth: 0, limit: 1, pagination: false })
    return docs[0]?.id
  }

  async function make(collection: CollectionName, { data, filePath }: Writing, draft: boolean): Promise<Id> {
    const created = await payload.create({
      collection,
      data: data as never, // reason: Payload's types know ids of one database, these are either's
      draft,
      ...(filePath ? { filePath } : {}),
      depth: 0,
    })
    made[collection] += 1
    return created.id
  }

  return {
    made,
    /** Finds the document, or makes it and publishes it. */
    published: async (collection: CollectionName, where: Where, { data, filePath }: Writing): Promise<Id> =>
      (await find(collection, where)) ??
      (await make(collection, { data: { ...data, _status: 'published' }, filePath }, false)),
    /** Finds the article, or makes a draft of it that others can already refer to. */
    begun: async (where: Where, data: Record<string, unknown>): Promise<Id> =>
      (await find('articles', where)) ??
      (await make('articles', { data: { ...data, _status: 'draft' } }, true)),
    /** Completes and publishes the article that was `begun`, unless that is done. */
    completed: async (id: Id, data: Record<string, unknown>): Promise<void> => {
      const article = await payload.findByID({ collection: 'articles', id, depth: 0 })
      if (article._status === 'published' || article.body) return
      await payload.update({
        collection: 'articles',
        id,
        data: { ...data, _status: 'published' } as never, // reason: as in `make`
        depth: 0,
      })
    },
  }
}

/** The document of this slug, also where an editor has given it another one since. */
export function bySlug(slug: string): Where {
  return { or: [{ slug: { equals: slug } }, { 'formerSlugs.slug': { equals: slug } }] }
}
