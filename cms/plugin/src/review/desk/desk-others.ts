import type { CollectionName } from '@guiyan/shared/content'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { DeskDocument } from './desk-answer.ts'
import { type Draft, latestDrafts } from './latest-drafts.ts'
import { writersOf } from './people.ts'

/** What is handed in besides articles. */
export const otherCollections = [
  'photos',
  'chambers',
  'awards',
  'awardSeries',
] as const satisfies CollectionName[]

/** Photos, chambers and awards that were handed in, the longest untouched first. */
export async function deskOthers(req: PayloadRequest): Promise<DeskDocument[]> {
  const found: (Draft & { collection: CollectionName; title: string | null })[] = []
  for (const collection of otherCollections) {
    const title = titleField(req, collection)
    const drafts = await latestDrafts(req, collection, ['proposed'], { [title]: true })
    found.push(...drafts.map((draft) => ({ ...draft, collection, title: textOf(draft[title]) })))
  }
  const writerOf = await writersOf(req, found)
  return found
    .map((draft) => ({
      collection: draft.collection,
      id: draft.id,
      title: draft.title,
      writer: writerOf(draft),
      since: draft.updatedAt,
    }))
    .toSorted((one, other) => one.since.localeCompare(other.since))
}

function titleField(req: PayloadRequest, collection: CollectionName): string {
  return req.payload.collections[collection as CollectionSlug]?.config.admin.useAsTitle ?? 'id' // reason: no generated types in the plugin
}

const textOf = (title: unknown) => (typeof title === 'string' && title.trim() !== '' ? title : null)
