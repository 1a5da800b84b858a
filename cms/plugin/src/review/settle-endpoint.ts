import { type CollectionSlug, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import { takeTurn, turnOf } from '../other-processes/turns.ts'
import { nameOf } from '../press/record-publication.ts'
import { inTransaction } from '../publishing/transactions.ts'
import { isId } from '../publishing/id.ts'
import { refusalOf } from '../refusal.ts'
import { reviews } from './review-record.ts'
import { standingOf } from './standing.ts'

const sentSchema = z.object({ settled: z.boolean().default(true) })

type Row = { id: string; settledByName?: string | null; settledAt?: string | null }
type Stored = { id: number | string; article?: number | string | null; passages?: Row[] | null }

/**
 * `POST /api/reviews/:id/passages/:row/settle {settled?}` → `{settledByName, settledAt}`: a note on a passage was dealt with, or,
 * with `settled: false`, not yet after all. By the article's writer or an editor.
 */
export const settleEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/passages/:row/settle',
  method: 'post',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const sent = sentSchema.safeParse((await req.json?.().catch(() => null)) ?? {})
    if (!sent.success) throw refusalOf(req, 400, { zh: '请求有误。', en: 'Wrong request.' })
    return Response.json(await inTransaction(req, () => settle(req, sent.data.settled)))
  },
}

/** Reads and writes the whole record, in a transaction: two people may settle two notes at once. */
async function settle(req: PayloadRequest, settled: boolean): Promise<Omit<Row, 'id'>> {
  const { id, row } = req.routeParams ?? {}
  await takeTurn(req, turnOf('reviews', id))
  const record = isId(req, id) ? await recordOf(req, id) : null
  const passages = record?.passages ?? []
  if (!record || !passages.some((passage) => passage.id === row)) {
    throw refusalOf(req, 404, { zh: '没有这条批注。', en: 'No such note.' })
  }
  const { isPublisher, isWriter } = standingOf(req, await articleOf(req, record.article ?? null))
  if (!isPublisher && !isWriter) throw new Forbidden(req.t)
  const mark = settled
    ? { settledByName: nameOf(req.user), settledAt: new Date().toISOString() }
    : { settledByName: null, settledAt: null }
  await req.payload.update({
    collection: reviews,
    id: record.id,
    data: {
      passages: passages.map((passage) => (passage.id === row ? { ...passage, ...mark } : passage)),
    } as never, // reason: no generated types in the plugin
    depth: 0,
    // Only this code writes these records, and who may was asked above.
    overrideAccess: true,
    req,
  })
  return mark
}

async function recordOf(req: PayloadRequest, id: number | string): Promise<Stored | null> {
  const found = await req.payload.findByID({
    collection: reviews,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return found as unknown as Stored | null // reason: as above
}

/** @returns nothing of an article that is gone: then only editors settle */
async function articleOf(req: PayloadRequest, id: number | string | null): Promise<Record<string, unknown>> {
  if (id === null) return {}
  const found = await req.payload.findByID({
    collection: 'articles' as CollectionSlug, // reason: as above
    id,
    draft: true,
    depth: 0,
    select: { createdBy: true },
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return (found as unknown as Record<string, unknown> | null) ?? {} // reason: as above
}
