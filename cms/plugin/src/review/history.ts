import type { CollectionSlug, PayloadRequest } from 'payload'
import { bodyLines, standsIn } from '@guiyan/shared/text/body-lines'
import type { ReviewAction } from './review-action.ts'
import { roundOf } from './baseline.ts'
import { reviews } from './review-record.ts'
import { type Stage, stageOf } from './stages.ts'
import { standingOf } from './standing.ts'
import { type Step, stepsFrom } from './transitions.ts'

/** A note on a passage. `stands`: its words are in the text as they were quoted. */
export type Passage = {
  /** Of its row in the record. */
  id: string
  quote: string
  note: string
  settledByName: string | null
  settledAt: string | null
  stands: boolean
}

/** One step that was taken. Its text is read by itself: `GET /api/reviews/:id` → `snapshot`. */
export type ReviewRecord = {
  id: number | string
  action: ReviewAction
  byName: string | null
  at: string
  note: string | null
  passages: Passage[]
}

/** Where an article stands, what the person who asks may do with it, and what was done. */
export type ReviewsAnswer = {
  stage: Stage
  steps: Pick<Step, 'action' | 'to' | 'needsWords'>[]
  /** May say that a passage was dealt with. */
  maySettle: boolean
  /** Newest first. */
  history: ReviewRecord[]
  /** How many of them belong to the present round, from the newest on. */
  round: number
}

/** Older ones are seldom asked for. */
const maxRecords = 200

/** @returns null where there is no such article */
export async function reviewsOf(req: PayloadRequest, id: number | string): Promise<ReviewsAnswer | null> {
  const article = (await req.payload.findByID({
    collection: 'articles' as CollectionSlug, // reason: no generated types in the plugin
    id,
    draft: true,
    depth: 0,
    select: { stage: true, createdBy: true, body: true },
    disableErrors: true,
    overrideAccess: false,
    req,
  })) as unknown as Record<string, unknown> | null // reason: as above
  if (!article) return null
  const standing = standingOf(req, article)
  const history = await historyOf(req, id, article.body)
  return {
    stage: stageOf(article),
    steps: stepsFrom(stageOf(article), standing).map(({ action, to, needsWords }) => ({
      action,
      to,
      needsWords,
    })),
    maySettle: standing.isWriter || standing.isPublisher,
    history,
    round: roundOf(history).length,
  }
}

type Stored = Omit<ReviewRecord, 'passages'> & { passages?: Omit<Passage, 'stands'>[] | null }

async function historyOf(req: PayloadRequest, id: number | string, body: unknown): Promise<ReviewRecord[]> {
  const { docs } = await req.payload.find({
    collection: reviews,
    where: { article: { equals: id } },
    select: { action: true, byName: true, at: true, note: true, passages: true } as never, // reason: as above
    sort: '-at',
    limit: maxRecords,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const lines = bodyLines(body)
  return (docs as unknown as Stored[]).map((record) => ({
    // reason: as above
    ...record,
    byName: record.byName ?? null,
    note: record.note ?? null,
    passages: (record.passages ?? []).map((passage) => ({
      ...passage,
      settledByName: passage.settledByName ?? null,
      settledAt: passage.settledAt ?? null,
      stands: quoteStands(lines, passage.quote),
    })),
  }))
}

/** A quotation may go over several lines: each must stand. */
function quoteStands(lines: Parameters<typeof standsIn>[0], quote: string): boolean {
  const pieces = quote.split('\n').filter((piece) => piece.trim() !== '')
  return pieces.length > 0 && (standsIn(lines, quote) || pieces.every((piece) => standsIn(lines, piece)))
}
