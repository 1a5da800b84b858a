import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff, mayPublish } from '../access/roles.ts'
import { cleanText } from '../publishing/clean-text.ts'
import { isId, ownId } from '../publishing/id.ts'
import { isObject, misshapen } from '../publishing/misshapen.ts'
import { refusal, refusalOf } from '../refusal.ts'
import { bodyProblem } from '../rich-text/check-body.ts'
import { articleConfig } from './article-config.ts'
import type { ChecksAnswer } from './answer.ts'
import { keyOf } from './finding.ts'
import type { ArticleData } from './gather.ts'
import { recordOverrules } from './overruled.ts'
import { reportOn } from './report.ts'

type Id = number | string
type CollectionEndpoint = Omit<Endpoint, 'root'>

/** Characters of a reason. */
const maxReason = 200
const sentSchema = z.object({
  check: z.string(),
  about: z.string(),
  reason: z.string().transform((text) => cleanText(text).trim()),
})

/**
 * The checks of an article, on its own path:
 * - `GET :id/checks` → ChecksAnswer for the newest draft; `POST :id/checks {…fields}` for what is typed and not saved. For staff.
 * - `POST :id/overrules {check, about, reason}` lets a soft finding pass, `DELETE :id/overrules/:overrule` takes that back;
 *   both give the new ChecksAnswer. For editors and admins.
 */
export function checksEndpoints(now: () => Date): CollectionEndpoint[] {
  const answer = async (req: PayloadRequest, typed: ArticleData = {}) =>
    Response.json(await reported(req, typed, now()), { headers: { 'cache-control': 'no-store' } })
  return [
    {
      path: '/:id/checks',
      method: 'get',
      handler: (req) => {
        if (!isStaff(req)) throw new Forbidden(req.t)
        return answer(req)
      },
    },
    {
      path: '/:id/checks',
      method: 'post',
      handler: async (req) => {
        if (!isStaff(req)) throw new Forbidden(req.t)
        return answer(req, await typedIn(req))
      },
    },
    {
      path: '/:id/overrules',
      method: 'post',
      handler: async (req) => {
        if (!mayPublish(req)) throw new Forbidden(req.t)
        await overrule(req, await reported(req, {}, now()))
        return answer(req)
      },
    },
    {
      path: '/:id/overrules/:overrule',
      method: 'delete',
      handler: async (req) => {
        if (!mayPublish(req)) throw new Forbidden(req.t)
        await takeBack(req)
        return answer(req)
      },
    },
  ]
}

async function reported(req: PayloadRequest, typed: ArticleData, now: Date): Promise<ChecksAnswer> {
  const id = req.routeParams?.id
  const report = isId(req, id) ? await reportOn(req, ownId(req, id), typed, now) : null
  if (report) return report
  throw refusalOf(req, 404, { zh: '没有这篇报道。', en: 'No such article.' })
}

/** Fields as a form holds them. @throws APIError or ValidationError 400 where they are none */
async function typedIn(req: PayloadRequest): Promise<ArticleData> {
  const sent: unknown = await req.json?.().catch(() => null)
  if (!isObject(sent))
    throw refusalOf(req, 400, { zh: '请求里没有字段。', en: 'The request holds no fields.' })
  const config = articleConfig(req)
  const body = bodyProblem(sent.body, true)
  const problems = body ? [{ path: 'body', message: body }] : misshapen(req, config.flattenedFields, sent)
  if (problems.length > 0) throw refusal(req, 'articles', problems)
  const known = config.flattenedFields.filter(({ name }) => name in sent && !name.startsWith('_'))
  return Object.fromEntries(known.map(({ name }) => [name, sent[name]]))
}

/** @throws APIError 400 without a reason, 409 where there is nothing of it to overrule */
async function overrule(req: PayloadRequest, { findings }: ChecksAnswer): Promise<void> {
  const sent = sentSchema.safeParse(await req.json?.().catch(() => null))
  const reason = sent.success ? sent.data.reason : ''
  if (!sent.success || reason === '' || reason.length > maxReason) {
    throw refusalOf(req, 400, {
      zh: `请写明放行的理由，最多 ${maxReason} 字。`,
      en: `Say why it may pass, in ${maxReason} characters at most.`,
    })
  }
  const finding = findings.find((one) => one.severity !== 'hint' && keyOf(one) === keyOf(sent.data))
  if (!finding || finding.severity === 'hard') {
    throw refusalOf(req, 409, {
      zh: finding ? '这一条不能放行，只能改正。' : '稿件已经变了，没有这一条了。',
      en: finding
        ? 'This cannot be overruled, only mended.'
        : 'The article has changed: this is not found any more.',
    })
  }
  const id = req.routeParams?.id as Id // reason: `reported` has found it
  if (!finding.overruled) await recordOverrules(req, ownId(req, id), [finding], reason)
}

async function takeBack(req: PayloadRequest): Promise<void> {
  const { id, overrule } = req.routeParams ?? {}
  if (!isId(req, id) || !isId(req, overrule)) return
  await req.payload.delete({
    collection: 'overrules' as never, // reason: no generated types in the plugin
    where: { and: [{ id: { equals: ownId(req, overrule) } }, { article: { equals: ownId(req, id) } }] },
    // Nobody writes there but this, which has asked for the role.
    overrideAccess: true,
    req,
  })
}
