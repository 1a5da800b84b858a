import { type CollectionSlug, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole, isStaff } from '../access/roles.ts'
import { isId } from '../publishing/id.ts'
import { refusalOf } from '../refusal.ts'
import { keepDraft, openKeptDrafts, type KeptDraft } from './kept-drafts.ts'
import { holdLock, lockHolder } from './lock.ts'
import { type Person, personOf } from './person.ts'
import type { Presence, Present } from './presence.ts'

/** What a page that has an article open is told, every few seconds. */
export type Together = {
  /** `updatedAt` of the newest draft. */
  newest: string
  /** Who holds the lock; null where nobody edits. */
  holder: Person | null
  /** Everybody who has it open, the asker too. */
  people: Present[]
  keptDrafts: KeptDraft[]
}

const helloSchema = z.object({
  tab: z.string().min(1).max(64),
  isEditing: z.boolean(),
  isLeaving: z.boolean().default(false),
})
const keepSchema = z.object({
  base: z.iso.datetime(),
  cause: z.enum(['stale', 'takenOver']),
  data: z.record(z.string(), z.unknown()),
})

/** Where several people have one article open: who is there, who edits, what could not be saved. All for the staff. */
export function togetherEndpoints(presence: Presence, now: () => Date): Omit<Endpoint, 'root'>[] {
  return [
    {
      path: '/:id/together',
      method: 'post',
      handler: async (req) => {
        const { id, person, newest } = await articleOf(req)
        const hello = await sentIn(req, helloSchema)
        const document = String(id)
        if (hello.isLeaving) presence.leave(document, hello.tab)
        else presence.note(document, hello.tab, { ...person, isEditing: hello.isEditing }, now())
        const mayHold = hello.isEditing && !hello.isLeaving && mayWrite(req)
        const together: Together = {
          newest,
          holder: mayHold ? await holdLock(req, id, person, now()) : await lockHolder(req, id, now()),
          people: presence.whoIs(document, now()),
          keptDrafts: await openKeptDrafts(req.payload, id),
        }
        return Response.json(together, { headers: { 'cache-control': 'no-store' } })
      },
    },
    {
      path: '/:id/kept-drafts',
      method: 'post',
      handler: async (req) => {
        const { id, person } = await articleOf(req)
        if (!mayWrite(req)) throw new Forbidden(req.t)
        const sent = await sentIn(req, keepSchema)
        const keptDraft = await keepDraft(req.payload, { article: id, by: person, ...sent }, now())
        return Response.json({ keptDraft })
      },
    },
    {
      path: '/:id/kept-drafts/:kept/settle',
      method: 'post',
      handler: async (req) => {
        const { id, person } = await articleOf(req)
        if (!mayWrite(req)) throw new Forbidden(req.t)
        await settle(req, id, person, now())
        return Response.json({ keptDrafts: await openKeptDrafts(req.payload, id) })
      },
    },
  ]
}

const mayWrite = (req: PayloadRequest): boolean => hasRole(req.user, 'journalist', 'editor', 'admin')

/** @throws Forbidden for the public, APIError 404 where there is no such article */
async function articleOf(
  req: PayloadRequest,
): Promise<{ id: number | string; person: Person; newest: string }> {
  const person = personOf(req)
  if (!person || !isStaff(req)) throw new Forbidden(req.t)
  const sent = req.routeParams?.id
  const found = isId(req, sent)
    ? await req.payload.findByID({
        collection: 'articles' as CollectionSlug, // reason: no generated types in the plugin
        id: sent,
        depth: 0,
        draft: true,
        select: { updatedAt: true },
        overrideAccess: false,
        disableErrors: true,
        req,
      })
    : null
  if (!found) throw refusalOf(req, 404, { zh: '没有这篇报道。', en: 'No such article.' })
  return { id: found.id, person, newest: (found as unknown as { updatedAt: string }).updatedAt } // reason: as above
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

/** @throws APIError 400 */
async function sentIn<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T> {
  const sent = schema.safeParse(await req.json?.().catch(() => null))
  if (sent.success) return sent.data
  throw refusalOf(req, 400, {
    zh: '请求有误，请刷新页面再试。',
    en: 'Wrong request: reload the page and try again.',
  })
}
