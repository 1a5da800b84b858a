import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { isId } from '../../../publishing/id.ts'
import { effectOf } from '../../../publishing/intent.ts'
import { type FieldProblem, refusal } from '../../../refusal.ts'

/**
 * An award is published only with a published series, which its address needs, and published chambers: a
 * laureate that the public cannot see would be missing from the roll.
 * @throws ValidationError at `series` and `laureates.N.chamber`
 */
export const requirePublishedParts: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  req,
}) => {
  if (effectOf(context, collection.slug, data._status) !== 'publish') return data
  const rows: { chamber?: unknown }[] = Array.isArray(data.laureates) ? data.laureates : []
  const chambers = await publishedAmong(
    req,
    'chambers',
    rows.map((row) => row?.chamber),
  )
  const series = await publishedAmong(req, 'awardSeries', [data.series])
  const problems: FieldProblem[] = rows.flatMap((row, index) => {
    if (row?.chamber == null || chambers.has(String(row.chamber))) return []
    const message = {
      zh: '这家商会还没有发布，请先发布它。',
      en: 'This chamber is not published yet. Publish it first.',
    }
    return [{ path: `laureates.${index}.chamber`, message }]
  })
  if (data.series != null && !series.has(String(data.series))) {
    const message = {
      zh: '这一奖项还没有发布，请先发布它。',
      en: 'This series is not published yet. Publish it first.',
    }
    problems.unshift({ path: 'series', message })
  }
  if (problems.length > 0) throw refusal(req, collection.slug, problems)
  return data
}

async function publishedAmong(
  req: PayloadRequest,
  collection: CollectionSlug,
  sent: unknown[],
): Promise<Set<string>> {
  const ids = sent.filter((id) => isId(req, id))
  if (ids.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
    depth: 0,
    pagination: false,
    select: {},
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
