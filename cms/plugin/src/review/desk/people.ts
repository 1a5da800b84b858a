import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { nameOf } from '../../press/record-publication.ts'
import type { Draft } from './latest-drafts.ts'

/** The names of who made some documents, by their ids. Colleagues know each other's names, though not their accounts. */
export async function writersOf(
  req: PayloadRequest,
  drafts: Draft[],
): Promise<(draft: Draft) => string | null> {
  const ids = [...new Set(drafts.flatMap(({ createdBy }) => (createdBy == null ? [] : [createdBy])))]
  if (ids.length === 0) return () => null
  const { docs } = await req.payload.find({
    collection: 'users' as CollectionSlug, // reason: no generated types in the plugin
    where: { id: { in: ids } },
    select: { name: true, email: true } as never, // reason: as above
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const users = docs as unknown as TypedUser[] // reason: as above
  const names = new Map(users.map((user) => [String(user.id), nameOf(user)]))
  return ({ createdBy }) => names.get(String(createdBy)) ?? null
}
