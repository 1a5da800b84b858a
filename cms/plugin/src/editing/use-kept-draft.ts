import type { CollectionSlug, PayloadRequest } from 'payload'
import { takeTurn, turnOf } from '../other-processes/turns.ts'
import { isId } from '../publishing/id.ts'
import { isObject } from '../publishing/misshapen.ts'
import { inTransaction } from '../publishing/transactions.ts'
import { refusalOf } from '../refusal.ts'
import { keepDraft } from './kept-drafts.ts'
import type { Person } from './person.ts'
import { StaleSaveError } from './stale-save-error.ts'

/** What a person writes in an article's form. The rest of it is the system's: addresses, stages, dates. */
const written = [
  'kicker',
  'headline',
  'deck',
  'leadPhoto',
  'body',
  'photosWanted',
  'bylines',
  'award',
  'chambers',
  'facts',
  'sourcePaper',
  'sourcePage',
  'sourceDate',
  'editor',
  'corrections',
] as const

type Document = Record<string, unknown> & { updatedAt: string }

/**
 * Makes a kept draft the newest draft of its article, as the signed-in person. What it takes the place of is kept in turn.
 * @param base `updatedAt` of the draft that the person saw and gives up
 * @throws StaleSaveError where somebody saved since, APIError 404 where there is no such record, and as any save does
 */
export async function takeKeptDraft(
  req: PayloadRequest,
  { article, kept, base }: { article: number | string; kept: unknown; base: string },
  by: Person,
  at: Date,
): Promise<void> {
  const data = await keptData(req, article, kept)
  const asUser = {
    collection: 'articles' as CollectionSlug,
    id: article,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
  } // reason: no generated types in the plugin
  const newest = (await req.payload.findByID(asUser)) as unknown as Document // reason: as above
  if (newest.updatedAt !== base) throw new StaleSaveError(req)
  const give = (from: Record<string, unknown>) =>
    Object.fromEntries(written.flatMap((name) => (name in from ? [[name, from[name]]] : [])))
  await keepDraft(req.payload, { article, by, cause: 'replaced', base, data: give(newest) }, at)
  await inTransaction(req, async () => {
    await takeTurn(req, turnOf('articles', article))
    const now = (await req.payload.findByID(asUser)) as unknown as Document // reason: as above
    if (now.updatedAt !== base) throw new StaleSaveError(req)
    await req.payload.update({ ...asUser, data: give(data) })
  })
}

async function keptData(req: PayloadRequest, article: number | string, kept: unknown) {
  const { docs } = await req.payload.find({
    collection: 'keptDrafts' as CollectionSlug, // reason: as above
    where: { and: [{ id: { equals: isId(req, kept) ? kept : 0 } }, { article: { equals: article } }] },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  const data = (docs[0] as { data?: unknown } | undefined)?.data // reason: as above
  if (isObject(data)) return data
  throw refusalOf(req, 404, { zh: '没有这份留稿。', en: 'No such kept draft.' })
}
