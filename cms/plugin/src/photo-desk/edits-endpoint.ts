import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import { refusalOf } from '../refusal.ts'
import { applyEdit, type Edit, type EditResult } from './apply-edit.ts'

export const maxEdits = 200

const sentSchema = z.strictObject({
  edits: z
    .array(
      z.strictObject({
        id: z.union([z.number(), z.string()]),
        /** Of the document as the person saw it. */
        updatedAt: z.string(),
        data: z.record(z.string(), z.unknown()),
      }),
    )
    .min(1)
    .max(maxEdits),
})

/**
 * `POST /api/photo-desk/edits {edits: [{id, updatedAt, data}]}` → `{results}`, one for each edit and in their order.
 * Drafts are saved, each in a transaction of its own: one that is refused leaves the others alone.
 */
export const editsEndpoint: Endpoint = {
  path: '/photo-desk/edits',
  method: 'post',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const results: EditResult[] = []
    for (const edit of await editsIn(req)) results.push(await applyEdit(req, edit))
    return Response.json({ results }, { headers: { 'cache-control': 'no-store' } })
  },
}

async function editsIn(req: PayloadRequest): Promise<Edit[]> {
  const sent = sentSchema.safeParse(await req.json?.().catch(() => null))
  if (sent.success) return sent.data.edits
  throw refusalOf(req, 400, {
    zh: `请求有误：要写明每张照片的编号、所见版本和改动，一次最多 ${maxEdits} 张。`,
    en: `Wrong request: each edit names id, updatedAt and data; ${maxEdits} at most.`,
  })
}
