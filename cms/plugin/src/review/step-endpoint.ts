import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import { cleanText } from '../publishing/clean-text.ts'
import { isId } from '../publishing/id.ts'
import { refusalOf } from '../refusal.ts'
import { stages } from './stages.ts'
import { takeStep } from './take-step.ts'

/** Characters of a note, and of the words that it is about. */
const maxNote = 2000
const maxPassages = 100

const words = z.string().transform((text) => cleanText(text).trim())
const sentSchema = z.object({
  action: z.enum(['proposed', 'returned', 'ready', 'reopened']),
  from: z.enum(stages).optional(),
  note: words.pipe(z.string().max(maxNote)).default(''),
  passages: z
    .array(
      z.object({
        quote: words.pipe(z.string().min(1).max(maxNote)),
        note: words.pipe(z.string().min(1).max(maxNote)),
      }),
    )
    .max(maxPassages)
    .default([]),
})

/**
 * `POST /api/articles/:id/review {action, from?, note?, passages?: [{quote, note}]}` → `{stage}`. Who may do what from where is in
 * `transitions.ts`; 409 where the article is not in the stage `from` any more.
 */
export const stepEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/review',
  method: 'post',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const sent = sentSchema.safeParse(await req.json?.().catch(() => null))
    if (!sent.success) throw misshapen(req)
    const id = req.routeParams?.id
    const stage = isId(req, id) ? await takeStep(req, id, sent.data) : null
    if (stage === null) throw refusalOf(req, 404, { zh: '没有这篇报道。', en: 'No such article.' })
    return Response.json({ stage })
  },
}

function misshapen(req: PayloadRequest) {
  return refusalOf(req, 400, {
    zh: `请求有误：说明和批注最多 ${maxNote} 字，批注要有原文和意见。`,
    en: `Wrong request: notes have ${maxNote} characters at most, and a passage has its words and a note.`,
  })
}
