import {
  type CollectionSlug,
  type Endpoint,
  Forbidden,
  type PayloadHandler,
  type PayloadRequest,
} from 'payload'
import { z } from 'zod'
import { isId } from '../publishing/id.ts'
import { refusalOf } from '../refusal.ts'
import { articleOf, mayWrite, sentIn } from './asked.ts'
import { keepDraft, openKeptDrafts } from './kept-drafts.ts'
import { lockHolder } from './lock.ts'
import type { Person } from './person.ts'
import { takeKeptDraft } from './use-kept-draft.ts'

const keepSchema = z.object({
  base: z.iso.datetime(),
  cause: z.enum(['stale', 'takenOver']),
  data: z.record(z.string(), z.unknown()),
})
const useSchema = z.object({ base: z.iso.datetime() })

/**
 * Below `/api/articles/:id/kept-drafts`, for whoever writes: POST keeps words, POST `:kept/use {base}` makes them the newest draft,
 * POST `:kept/settle` puts them away. The last two answer `{keptDrafts}`, those that are left.
 */
export function keptDraftEndpoints(now: () => Date): Omit<Endpoint, 'root'>[] {
  const post = (path: string, handler: PayloadHandler) => ({ path, method: 'post' as const, handler })
  return [
    post('/:id/kept-drafts', async (req) => {
      const { id, person } = await writersArticle(req)
      const sent = await sentIn(req, keepSchema)
      return Response.json({
        keptDraft: await keepDraft(req.payload, { article: id, by: person, ...sent }, now()),
      })
    }),
    post('/:id/kept-drafts/:kept/use', async (req) => {
      const { id, person } = await writersArticle(req)
      const { base } = await sentIn(req, useSchema)
      await refuseHeld(req, id, person, now())
      await takeKeptDraft(req, { article: id, kept: req.routeParams?.kept, base }, person, now())
      return settled(req, id, person, now())
    }),
    post('/:id/kept-drafts/:kept/settle', async (req) => {
      const { id, person } = await writersArticle(req)
      return settled(req, id, person, now())
    }),
  ]
}

async function writersArticle(req: PayloadRequest) {
  const article = await articleOf(req)
  if (!mayWrite(req)) throw new Forbidden(req.t)
  return article
}

async function refuseHeld(
  req: PayloadRequest,
  article: number | string,
  person: Person,
  now: Date,
): Promise<void> {
  const holder = await lockHolder(req, article, now)
  if (!holder || String(holder.id) === String(person.id)) return
  throw refusalOf(req, 423, {
    zh: `${holder.name} 正在编辑这篇稿，请等对方写完，或先接手编辑。`,
    en: `${holder.name} is editing. Wait, or take over first.`,
  })
}

async function settled(
  req: PayloadRequest,
  article: number | string,
  by: Person,
  now: Date,
): Promise<Response> {
  await settle(req, article, by, now)
  return Response.json({ keptDrafts: await openKeptDrafts(req.payload, article) })
}

async function settle(req: PayloadRequest, article: number | string, by: Person, now: Date): Promise<void> {
  const kept = req.routeParams?.kept
  const { docs } = await req.payload.update({
    collection: 'keptDrafts' as CollectionSlug, // reason: as above
    where: { and: [{ id: { equals: isId(req, kept) ? kept : 0 } }, { article: { equals: article } }] },
    data: { settledByName: by.name, settledAt: now.toISOString() },
    depth: 0,
    // Only this code writes these records, and who may was asked above.
    overrideAccess: true,
    req,
  })
  if (docs.length === 0) throw refusalOf(req, 404, { zh: '没有这份留稿。', en: 'No such kept draft.' })
}
