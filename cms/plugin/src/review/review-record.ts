import type { CollectionSlug, PayloadRequest } from 'payload'
import type { ReviewAction } from './review-action.ts'
import { nameOf } from '../press/record-publication.ts'
import type { TextLine } from '../text-diff/text-line.ts'

export const reviews = 'reviews' as CollectionSlug // reason: no generated types in the plugin

/** A note on words of the article, as it is given. */
export type PassageNote = { quote: string; note: string }

/** What was done with an article, and the text that it was done with. */
export type Review = {
  article: number | string
  action: ReviewAction
  note: string | null
  passages: PassageNote[]
  lines: TextLine[]
}

/** Writes the record of a step by the person who asks, in the request's transaction where there is one. */
export async function recordReview(req: PayloadRequest, { lines, ...review }: Review): Promise<void> {
  const record = { by: req.user?.id ?? null, byName: nameOf(req.user), at: new Date().toISOString() }
  await req.payload.create({
    collection: reviews,
    data: { ...review, ...record, snapshot: lines } as never, // reason: as above
    depth: 0,
    // Nobody but this writes it; who may take the step was asked before.
    overrideAccess: true,
    req,
  })
}
