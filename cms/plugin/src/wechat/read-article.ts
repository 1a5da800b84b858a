import { articleSchema } from '@guiyan/shared/content'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Bilingual } from '../language.ts'
import { isId, ownId } from '../publishing/id.ts'
import { refusalOf } from '../refusal.ts'
import { bodyProblem } from '../rich-text/check-body.ts'
import type { PostArticle } from './source.ts'

const postArticleSchema = articleSchema.pick({
  kicker: true,
  headline: true,
  deck: true,
  bylines: true,
  sourcePaper: true,
  sourcePage: true,
  sourceDate: true,
  editor: true,
  leadPhoto: true,
  body: true,
  corrections: true,
})

const labels: Record<string, Bilingual> = {
  headline: { zh: '主题', en: 'Headline' },
  bylines: { zh: '署名', en: 'Bylines' },
  corrections: { zh: '更正', en: 'Corrections' },
}

/**
 * The article as it was saved last, draft or published, read as the user.
 * @throws APIError 404 where there is none for them, 422 where it is not whole enough for a post, saying what is missing
 */
export async function readArticle(req: PayloadRequest, given: unknown): Promise<PostArticle> {
  const id = ownId(req, given)
  const found = isId(req, id)
    ? await req.payload.findByID({
        collection: 'articles' as CollectionSlug, // reason: no generated types in the plugin
        id,
        draft: true,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  if (!found) throw refusalOf(req, 404, { zh: '没有这篇报道。', en: 'No such article.' })
  const { body } = found as { body?: unknown } // reason: no generated types in the plugin
  if (!body) throw refusalOf(req, 422, { zh: '正文还是空的。', en: 'The body is empty.' })
  const problem = bodyProblem(body, false)
  if (problem) throw refusalOf(req, 422, problem)
  const article = postArticleSchema.safeParse(found)
  if (article.success) return article.data
  const field = String(article.error.issues[0]?.path[0])
  const { zh, en } = labels[field] ?? { zh: field, en: field }
  throw refusalOf(req, 422, { zh: `“${zh}”还没有填完。`, en: `“${en}” is not filled in.` })
}
