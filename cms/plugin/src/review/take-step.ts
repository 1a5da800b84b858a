import type { CollectionSlug, PayloadRequest } from 'payload'
import { takeTurn, turnOf } from '../other-processes/turns.ts'
import { inTransaction } from '../publishing/transactions.ts'
import { articleLines } from '../text-diff/article-lines.ts'
import { allowed, movedOn, needsWords } from './refusals.ts'
import { type PassageNote, recordReview } from './review-record.ts'
import { type Stage, stageOf } from './stages.ts'
import { standingOf } from './standing.ts'
import { type StepAction, stepBy } from './transitions.ts'

/** What somebody does with an article. `from` is the stage that they saw it in; absent: whichever it is in. */
export type TakenStep = {
  action: StepAction
  from?: Stage | undefined
  note: string
  passages: PassageNote[]
}

const articles = 'articles' as CollectionSlug // reason: no generated types in the plugin

type Version = {
  id: number | string
  /** The article's id as the database has it; addresses hold text. */
  parent: number | string
  createdAt: string
  updatedAt: string
  autosave?: boolean
  version: Record<string, unknown>
}

/**
 * Takes a step with an article, and writes its record, both or neither. The text is not touched, so the draft keeps its `updatedAt`:
 * whoever has it open goes on writing where they are, and no words of theirs become stale by a step of somebody else.
 * @returns the stage it is in now; null: no such article
 * @throws APIError 400, 403, 409
 */
export function takeStep(req: PayloadRequest, id: number | string, step: TakenStep): Promise<Stage | null> {
  return inTransaction(req, () => take(req, id, step))
}

async function take(
  req: PayloadRequest,
  id: number | string,
  { action, from, note, passages }: TakenStep,
): Promise<Stage | null> {
  await takeTurn(req, turnOf('articles', id))
  const newest = await newestVersion(req, id)
  if (!newest) return null
  const article = newest.version
  const stage = stageOf(article)
  if (from !== undefined && from !== stage) throw movedOn(req, stage)
  const step = allowed(req, stage, stepBy(stage, action, standingOf(req, article)))
  if (step.needsWords && note === '' && passages.length === 0) throw needsWords(req)
  await req.payload.db.updateVersion({
    collection: articles,
    id: newest.id,
    versionData: {
      createdAt: newest.createdAt,
      updatedAt: newest.updatedAt,
      latest: true,
      parent: newest.parent,
      version: { ...article, stage: step.to },
    } as never, // reason: as Payload itself writes an autosave; its type asks for fields of the app
    req,
  })
  const lines = articleLines(article)
  await recordReview(req, { article: newest.parent, action, note: note || null, passages, lines })
  return step.to
}

async function newestVersion(req: PayloadRequest, id: number | string): Promise<Version | undefined> {
  const { docs } = await req.payload.db.findVersions({
    collection: articles,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] as unknown as Version | undefined // reason: as above
}
