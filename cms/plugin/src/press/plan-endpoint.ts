import { collections } from '@guiyan/shared/content'
import type { Plan } from '@guiyan/shared/press/plan'
import { type CollectionSlug, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import { refusalOf } from '../refusal.ts'
import { isId, ownId } from '../publishing/id.ts'
import { gather } from './gather.ts'
import { valueOf } from './press-answer.ts'
import { firstToAnswer, type Press } from './press-client.ts'

const askedSchema = z.object({
  collection: z.enum(collections),
  id: z.union([z.string(), z.number()]).transform(String),
  action: z.enum(['publish', 'unpublish', 'delete']),
})

/** `POST /api/press/plan {collection, id, action}` → Plan: what that would change on the site. For staff who may read it. */
export function planEndpoint(presses: Press[]): Endpoint {
  return {
    path: '/press/plan',
    method: 'post',
    handler: async (req) => {
      if (!isStaff(req)) throw new Forbidden(req.t)
      const asked = askedSchema.safeParse(await req.json?.().catch(() => null))
      if (!asked.success) throw refusalOf(req, 400, { zh: '请求有误。', en: 'Not a request for a plan.' })
      const { collection, action } = asked.data
      const id = await readable(req, collection, asked.data.id)
      const gathered = id === null ? null : await gather(req, collection, id, action)
      if (!gathered) throw refusalOf(req, 404, { zh: '没有这份文稿。', en: 'No such document.' })
      const plan = await planOf(req, await firstToAnswer(presses), gathered)
      return Response.json(plan, { headers: { 'cache-control': 'no-store' } })
    },
  }
}

/** The press says what it cannot take over in terms of the wire; where the CMS has said it already, that is enough. */
async function planOf(
  req: PayloadRequest,
  press: Press | undefined,
  { changes, problems }: NonNullable<Awaited<ReturnType<typeof gather>>>,
): Promise<Plan> {
  const away = { zh: '印务没有回应，暂时算不出。', en: 'The press does not answer.' }
  const plan = valueOf(req, await press?.plan({ changes }), away)
  return problems.length > 0 ? { ...plan, problems } : plan
}

/** The id in the database's kind; null where the user may not read the document, or there is none. */
async function readable(req: PayloadRequest, collection: string, given: string) {
  const id = ownId(req, given)
  if (!isId(req, id)) return null
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where: { id: { equals: id } },
    overrideAccess: false,
    req,
  })
  return totalDocs > 0 ? id : null
}
