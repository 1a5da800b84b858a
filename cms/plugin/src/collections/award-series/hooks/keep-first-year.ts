import type { CollectionBeforeChangeHook } from 'payload'
import { effectOf } from '../../../publishing/intent.ts'
import { refusal } from '../../../refusal.ts'

/**
 * The first year numbers the editions, so it stays once one is published: else their numbers would be wrong.
 * @throws ValidationError at `firstYear`
 */
export const keepFirstYear: CollectionBeforeChangeHook = async (change) => {
  const { collection, context, data, originalDoc, req } = change
  if (originalDoc?.id === undefined || effectOf(context, collection.slug, data._status) !== 'publish')
    return data
  const published = await req.payload.find({
    collection: 'awards',
    where: { and: [{ series: { equals: originalDoc.id } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    sort: 'year',
    req,
  })
  const award = published.docs[0] as unknown as { year: number; edition: number } | undefined // reason: no generated types
  if (!award || award.year - award.edition + 1 === data.firstYear) return data
  const message = {
    zh: `已发布的 ${award.year} 年为第 ${award.edition} 届，首届年份应为 ${award.year - award.edition + 1}。`,
    en: `The published year ${award.year} is edition ${award.edition}.`,
  }
  throw refusal(req, collection.slug, [{ path: 'firstYear', message }])
}
