import type { PayloadRequest, SelectType } from 'payload'
import type { ReviewAction } from '../review-action.ts'
import { articleLines } from '../../text-diff/article-lines.ts'
import { type ChangeSize, changeSize } from '../../text-diff/change-size.ts'
import { diffText } from '../../text-diff/diff-text.ts'
import type { TextLine } from '../../text-diff/text-line.ts'
import { baselineOf, roundOf } from '../baseline.ts'
import { reviews } from '../review-record.ts'
import { type Stage, stageOf } from '../stages.ts'
import type { DeskArticle } from './desk-answer.ts'
import { type Draft, latestDrafts } from './latest-drafts.ts'
import { writersOf } from './people.ts'

/** A step that was taken with an article. */
type Past = {
  id: number | string
  article: number | string
  action: ReviewAction
  at: string
  byName?: string | null
  note?: string | null
  passages?: { settledAt?: string | null }[] | null
}

const words: SelectType = {
  kicker: true,
  headline: true,
  deck: true,
  bylines: true,
  body: true,
  _status: true,
  publishedAt: true,
}
const actionTo: Partial<Record<Stage, ReviewAction>> = {
  proposed: 'proposed',
  returned: 'returned',
  ready: 'ready',
}

/** The articles that were handed in, returned or made ready, the longest waiting first. */
export async function deskArticles(req: PayloadRequest): Promise<DeskArticle[]> {
  const drafts = await latestDrafts(req, 'articles', ['proposed', 'returned', 'ready'], words)
  const records = Map.groupBy(await recordsOf(req, drafts), ({ article }) => String(article))
  const historyOf = ({ id }: Draft) => records.get(String(id)) ?? []
  const looks = drafts.flatMap((draft) => baselineOf(stageOf(draft), historyOf(draft))?.id ?? [])
  const [writerOf, snapshots] = await Promise.all([writersOf(req, drafts), snapshotsOf(req, looks)])
  return drafts
    .map((draft) => {
      const look = baselineOf(stageOf(draft), historyOf(draft))
      const before = look ? snapshots.get(String(look.id)) : undefined
      return deskArticle(draft, historyOf(draft), writerOf(draft), before)
    })
    .toSorted((one, other) => one.since.localeCompare(other.since))
}

function deskArticle(
  draft: Draft,
  history: Past[],
  writer: string | null,
  before: TextLine[] | undefined,
): DeskArticle {
  const stage = stageOf(draft)
  const step = history.find(({ action }) => action === actionTo[stage])
  const lines = articleLines(draft)
  return {
    id: draft.id,
    title: typeof draft.headline === 'string' ? draft.headline.replaceAll(/\s+/g, ' ') || null : null,
    stage,
    writer,
    since: step?.at ?? draft.updatedAt,
    byName: step?.byName ?? null,
    note: step?.note ?? null,
    openNotes: roundOf(history)
      .flatMap(({ passages }) => passages ?? [])
      .filter(({ settledAt }) => !settledAt).length,
    characters: charactersOf(lines),
    changed: before ? sizeOf(before, lines) : null,
    isPublished: Boolean(draft.publishedAt),
  }
}

function sizeOf(before: TextLine[], after: TextLine[]): ChangeSize {
  return changeSize(diffText(before, after))
}

/** Of the body, without spaces. */
function charactersOf(lines: TextLine[]): number {
  return lines.reduce(
    (sum, { kind, text }) =>
      sum + (['kicker', 'headline', 'deck', 'byline'].includes(kind) ? 0 : text.replaceAll(/\s/g, '').length),
    0,
  )
}

/** Newest first, without their texts. */
async function recordsOf(req: PayloadRequest, drafts: Draft[]): Promise<Past[]> {
  const { docs } = await req.payload.find({
    collection: reviews,
    where: { article: { in: drafts.map(({ id }) => id) } },
    select: { article: true, action: true, at: true, byName: true, note: true, passages: true } as never, // reason: no generated types in the plugin
    sort: '-at',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Past[] // reason: as above
}

async function snapshotsOf(req: PayloadRequest, ids: (number | string)[]): Promise<Map<string, TextLine[]>> {
  const { docs } = await req.payload.find({
    collection: reviews,
    where: { id: { in: ids } },
    select: { snapshot: true } as never, // reason: as above
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const found = docs as unknown as { id: number | string; snapshot?: TextLine[] | null }[] // reason: as above
  return new Map(found.flatMap(({ id, snapshot }) => (snapshot ? [[String(id), snapshot]] : [])))
}
