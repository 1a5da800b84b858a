import { type CollectionSlug, Forbidden, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { hasRole, isStaff } from '../access/roles.ts'
import { isId } from '../publishing/id.ts'
import { refusalOf } from '../refusal.ts'
import { type Person, personOf } from './person.ts'

/** Who writes articles at all. Whether this one is another question, asked where it is saved. */
export const mayWrite = (req: PayloadRequest): boolean => hasRole(req.user, 'journalist', 'editor', 'admin')

/** The article of the address, by a member of the staff. @throws Forbidden for the public, APIError 404 where there is no such article */
export async function articleOf(
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

/** The body of a request. @throws APIError 400 where it is another */
export async function sentIn<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T> {
  const sent = schema.safeParse(await req.json?.().catch(() => null))
  if (sent.success) return sent.data
  throw refusalOf(req, 400, {
    zh: '请求有误，请刷新页面再试。',
    en: 'Wrong request: reload the page and try again.',
  })
}
