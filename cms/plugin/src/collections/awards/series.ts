import type { PayloadRequest } from 'payload'
import { isId } from '../../publishing/id.ts'

const key = 'newsroomSeries'

/**
 * The published series of an award, or null. Read once a request, however many awards it lists.
 * @param series an id, or the series itself where Payload has loaded it already
 */
export async function seriesOf(req: PayloadRequest, series: unknown): Promise<{ slug: string } | null> {
  const id = typeof series === 'object' && series !== null ? (series as { id?: unknown }).id : series // reason: either of both
  if (!isId(req, id)) return null
  const known = (req.context[key] ??= new Map()) as Map<string, Promise<{ slug: string } | null>> // reason: only here
  const loaded = known.get(String(id)) ?? load(req, id)
  known.set(String(id), loaded)
  return loaded
}

async function load(req: PayloadRequest, id: number | string): Promise<{ slug: string } | null> {
  const found = await req.payload.db.findOne<{ id: number | string; slug?: string | null }>({
    collection: 'awardSeries',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    select: { slug: true },
    req,
  })
  return found?.slug ? { slug: found.slug } : null
}
