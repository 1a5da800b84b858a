import { type Collection, type Endpoint, executeAccess, type PayloadRequest } from 'payload'
import type { Id } from '../endpoints.ts'
import { manuscriptId } from '../manuscript-id.ts'
import { makeArticle } from './make-article.ts'

/**
 * `POST /api/manuscripts/:id/article` → `ArticleAnswer`, 201 where an article was made, 200 where it was there. Who may change the manuscript
 * may.
 */
export const articleEndpoint: Endpoint = {
  path: '/:id/article',
  method: 'post',
  handler: async (req) => {
    const id = manuscriptId(req)
    await mayChange(req, id)
    const answer = await makeArticle(req, id, req.query?.again === 'true')
    return Response.json(answer, {
      status: answer.isNew ? 201 : 200,
      headers: { 'cache-control': 'no-store' },
    })
  },
}

/** @throws Forbidden where the rules of access say no, of everything or of this one */
async function mayChange(req: PayloadRequest, id: Id): Promise<void> {
  const known: Record<string, Collection> = req.payload.collections
  const { manuscripts } = known
  if (!manuscripts) throw new Error('the collection manuscripts is not there')
  const within = await executeAccess({ id, data: {}, req }, manuscripts.config.access.update)
  if (typeof within === 'boolean') return
  const where = { and: [{ id: { equals: id } }, within] }
  const { totalDocs } = await req.payload.count({
    collection: 'manuscripts',
    where,
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) await executeAccess({ id, data: {}, req }, () => false)
}
