import { type Endpoint, Forbidden } from 'payload'
import { isStaff } from '../access/roles.ts'
import { refusalOf } from '../refusal.ts'
import { gatherSource } from './gather-source.ts'
import { readArticle } from './read-article.ts'
import { UnknownNodeError } from './unknown-node.ts'
import { writePost } from './write-post.ts'

/** `GET /api/articles/:id/wechat` → WechatPost, of the article as it was saved last. Staff only. */
export function wechatEndpoint(siteUrl: string): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/wechat',
    method: 'get',
    handler: async (req) => {
      if (!isStaff(req)) throw new Forbidden(req.t)
      const article = await readArticle(req, req.routeParams?.id)
      const source = await gatherSource(req, article, siteUrl)
      try {
        return Response.json(writePost(source), { headers: { 'cache-control': 'no-store' } })
      } catch (error) {
        if (!(error instanceof UnknownNodeError)) throw error
        throw refusalOf(req, 422, { zh: error.message, en: error.message })
      }
    },
  }
}
