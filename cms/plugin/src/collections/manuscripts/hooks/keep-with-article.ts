import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'
import { isId } from '../../../publishing/id.ts'
import { InUseError } from '../../../refusal.ts'
import { inLanguage } from '../../../language.ts'

/** The original is kept with its article: it goes when the article has gone. @throws InUseError */
export const keepWithArticle: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const found = await req.payload.findByID({
    collection: 'manuscripts' as CollectionSlug, // reason: no generated types in the plugin
    id,
    depth: 0,
    disableErrors: true,
    select: { article: true },
    req,
  })
  const { article } = (found ?? {}) as { article?: unknown } // reason: as above
  if (!isId(req, article)) return
  // MongoDB keeps the id of an article that was deleted.
  const where = { id: { equals: article } }
  const { totalDocs } = await req.payload.count({ collection: 'articles' as CollectionSlug, where, req }) // reason: as above
  if (totalDocs === 0) return
  throw new InUseError(
    inLanguage(req, {
      zh: '这份来稿已经成稿，原文要随报道保存，不能删除。',
      en: 'An article was made of this manuscript; the original is kept with it.',
    }),
  )
}
