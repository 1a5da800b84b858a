import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { isStaff, mayPublish } from '../../access/roles.ts'
import type { Stage } from '../stages.ts'
import type { DeskAnswer, DeskCount } from './desk-answer.ts'
import { deskArticles } from './desk-articles.ts'
import { deskOthers, otherCollections } from './desk-others.ts'
import { countDrafts } from './latest-drafts.ts'

/** `GET /api/desk` → DeskAnswer, `GET /api/desk/count` → DeskCount. For staff: editors see all, others their own. */
export const deskEndpoints: Endpoint[] = [
  { path: '/desk', method: 'get', handler: told(deskOf) },
  { path: '/desk/count', method: 'get', handler: told(countOf) },
]

function told(look: (req: PayloadRequest) => Promise<object>): Endpoint['handler'] {
  return async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    return Response.json(await look(req), { headers: { 'cache-control': 'no-store' } })
  }
}

async function deskOf(req: PayloadRequest): Promise<DeskAnswer> {
  const articles = await deskArticles(req)
  const of = (stage: Stage) => articles.filter((article) => article.stage === stage)
  return {
    isAll: mayPublish(req),
    waiting: of('proposed'),
    ready: of('ready'),
    returned: of('returned'),
    others: await deskOthers(req),
  }
}

async function countOf(req: PayloadRequest): Promise<DeskCount> {
  let waiting = await countDrafts(req, 'articles', 'proposed')
  for (const collection of otherCollections) waiting += await countDrafts(req, collection, 'proposed')
  const [ready, returned] = [
    await countDrafts(req, 'articles', 'ready'),
    await countDrafts(req, 'articles', 'returned'),
  ]
  return { isAll: mayPublish(req), waiting, ready, returned }
}
