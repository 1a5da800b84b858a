import { type CollectionSlug, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { isStaff } from '../access/roles.ts'
import { filledText } from '../fields/site-url.ts'
import type { Batch } from './batch.ts'

/** As many of the newest photos are looked at. What is older is found in the list of photos. */
const maxPhotos = 1_000

/** `GET /api/photo-desk/batches` → `{batches: Batch[]}`, newest first. Staff only. */
export const batchesEndpoint: Endpoint = {
  path: '/photo-desk/batches',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    return Response.json({ batches: await newestBatches(req) }, { headers: { 'cache-control': 'no-store' } })
  },
}

async function newestBatches(req: PayloadRequest): Promise<Batch[]> {
  const { docs } = await req.payload.find({
    collection: 'photos' as CollectionSlug, // reason: no generated types in the plugin
    where: { batch: { exists: true } },
    depth: 0,
    draft: true,
    limit: maxPhotos,
    overrideAccess: false,
    pagination: false,
    select: { batch: true, caption: true, credit: true, alt: true, decorative: true, createdAt: true },
    sort: '-createdAt',
    req,
  })
  const batches = new Map<string, Batch>()
  for (const doc of docs as object[] as Record<string, unknown>[]) count(batches, doc) // reason: no generated types in the plugin
  const all = [...batches.values()]
  // The oldest may be cut off in the middle: its numbers would be wrong.
  return docs.length === maxPhotos && all.length > 1 ? all.slice(0, -1) : all
}

/** Photos come newest first, so the last one of a batch tells when it began. */
function count(batches: Map<string, Batch>, photo: Record<string, unknown>): void {
  const batch = filledText(photo.batch)
  if (batch === null) return
  const lacks = (name: string) => ((filledText(photo[name])?.trim() ?? '') === '' ? 1 : 0)
  const before = batches.get(batch)
  batches.set(batch, {
    batch,
    startedAt: String(photo.createdAt),
    photos: (before?.photos ?? 0) + 1,
    lacking: {
      caption: (before?.lacking.caption ?? 0) + lacks('caption'),
      credit: (before?.lacking.credit ?? 0) + lacks('credit'),
      alt: (before?.lacking.alt ?? 0) + (photo.decorative === true ? 0 : lacks('alt')),
    },
  })
}
