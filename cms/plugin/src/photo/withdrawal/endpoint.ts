import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayPublish } from '../../access/roles.ts'
import { cleanText } from '../../publishing/clean-text.ts'
import { isId } from '../../publishing/id.ts'
import { refusalOf } from '../../refusal.ts'
import { withdrawPhoto } from './withdraw.ts'

/** Characters of a reason. */
const maxReason = 200

const sentSchema = z.object({ reason: z.string().transform((text) => cleanText(text).trim()) })

/** `POST /api/photos/:id/withdraw {reason}` → `{doc, articles: [{id, title}]}`, those that lost it. For editors and admins. */
export function withdrawEndpoint(now: () => Date): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/withdraw',
    method: 'post',
    handler: async (req) => {
      if (!mayPublish(req)) throw new Forbidden(req.t)
      const reason = await reasonIn(req)
      const id = req.routeParams?.id
      const done = isId(req, id) ? await withdrawPhoto(req, id, { reason, on: now() }) : null
      if (done) return Response.json(done)
      throw refusalOf(req, 409, {
        zh: '这张照片没有发布（或刚被撤下），没有可撤的。',
        en: 'This photo is not published, or was withdrawn just now.',
      })
    },
  }
}

/** @throws APIError 400 where there is none, or too long a one */
async function reasonIn(req: PayloadRequest): Promise<string> {
  const sent = sentSchema.safeParse(await req.json?.().catch(() => null))
  const reason = sent.success ? sent.data.reason : ''
  if (reason !== '' && reason.length <= maxReason) return reason
  throw refusalOf(req, 400, {
    zh: `请写明撤下的原因，最多 ${maxReason} 字。`,
    en: `Say why it is withdrawn, in ${maxReason} characters at most.`,
  })
}
