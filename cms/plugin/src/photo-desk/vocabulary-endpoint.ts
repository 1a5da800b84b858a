import { quanzhouCounties } from '@guiyan/shared/places'
import { type CollectionSlug, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import type { Vocabulary } from './vocabulary.ts'

const chamberSchema = z.object({
  id: z.union([z.number(), z.string()]),
  name: z.string().trim().min(1),
  aliases: z.array(z.object({ name: z.string().nullish() })).nullish(),
  shortCode: z.string().trim().nullish(),
})

/** `GET /api/photo-desk/vocabulary` → Vocabulary: what captions name, drafts included. Staff only. */
export const vocabularyEndpoint: Endpoint = {
  path: '/photo-desk/vocabulary',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const vocabulary: Vocabulary = {
      chambers: await chambersFor(req),
      places: ['泉州市', ...quanzhouCounties],
    }
    return Response.json(vocabulary, { headers: { 'cache-control': 'no-store' } })
  },
}

/** A draft that has no name yet cannot be named in a caption. */
async function chambersFor(req: PayloadRequest): Promise<Vocabulary['chambers']> {
  const { docs } = await req.payload.find({
    collection: 'chambers' as CollectionSlug, // reason: no generated types in the plugin
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    select: { name: true, aliases: true, shortCode: true },
    sort: 'name',
    req,
  })
  return docs.flatMap((doc) => {
    const chamber = chamberSchema.safeParse(doc)
    if (!chamber.success) return []
    const { id, name, aliases, shortCode } = chamber.data
    const others = (aliases ?? []).flatMap((alias) => (alias.name?.trim() ? [alias.name.trim()] : []))
    return [{ id, name, aliases: others, shortCode: shortCode || null }]
  })
}
