import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'
import { mayPublish } from '../../access/roles.ts'
import type { Stage } from '../stages.ts'

/** As many are listed; a desk with more has other worries. */
const maxListed = 200

export type Draft = Record<string, unknown> & { id: number | string; updatedAt: string }

/** The newest drafts in some stages: all for an editor, for anybody else their own. */
export async function latestDrafts(
  req: PayloadRequest,
  collection: string,
  stages: Stage[],
  select: SelectType,
): Promise<Draft[]> {
  const own: Where[] = mayPublish(req) ? [] : [{ createdBy: { equals: req.user?.id ?? 0 } }]
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where: { and: [{ stage: { in: stages } }, ...own] },
    draft: true,
    depth: 0,
    limit: maxListed,
    pagination: false,
    sort: 'updatedAt',
    select: { ...select, stage: true, createdBy: true, updatedAt: true } as never, // reason: as above
    overrideAccess: false,
    req,
  })
  return docs as unknown as Draft[] // reason: as above
}

/** How many of them there are. */
export async function countDrafts(req: PayloadRequest, collection: string, stage: Stage): Promise<number> {
  const own: Where[] = mayPublish(req) ? [] : [{ 'version.createdBy': { equals: req.user?.id ?? 0 } }]
  const { totalDocs } = await req.payload.countVersions({
    collection: collection as CollectionSlug, // reason: as above
    where: { and: [{ latest: { equals: true } }, { 'version.stage': { equals: stage } }, ...own] },
    overrideAccess: false,
    req,
  })
  return totalDocs
}
