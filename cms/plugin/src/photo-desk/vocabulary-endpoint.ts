import { quanzhouCounties } from '@guiyan/shared/places'
import { type CollectionSlug, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The rows of an array whose one word that counts is `name`: aliases, places. */
const names = z
  .array(z.object({ name: z.string().nullish() }))
  .nullish()
  .transform((rows) => (rows ?? []).flatMap(({ name }) => (name?.trim() ? [name.trim()] : [])))

const chamberSchema = z.object({
  id: z.union([z.number(), z.string()]),
  name: z.string().trim().min(1),
  aliases: names,
  shortCode: z.string().trim().nullish(),
  hostPlaces: names,
})

/** `GET /api/photo-desk/vocabulary` → Vocabulary: what captions name, drafts included. Staff only. */
export const vocabularyEndpoint: Endpoint = {
  path: '/photo-desk/vocabulary',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const chambers = await chambersFor(req)
    // Things happen in Quanzhou, and where the chambers are.
    const hosts = chambers.flatMap(({ hostPlaces }) => hostPlaces)
    const vocabulary: Vocabulary = {
      chambers: chambers.map(({ id, name, aliases, shortCode }) => ({
        id,
        name,
        aliases,
        shortCode: shortCode || null,
      })),
      places: [...new Set(['泉州市', ...quanzhouCounties, ...hosts])],
    }
    return Response.json(vocabulary, { headers: { 'cache-control': 'no-store' } })
  },
}

/** A draft that has no name yet cannot be named in a caption. */
async function chambersFor(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'chambers' as CollectionSlug, // reason: no generated types in the plugin
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    select: { name: true, aliases: true, shortCode: true, hostPlaces: true },
    sort: 'name',
    req,
  })
  return docs.flatMap((doc) => {
    const chamber = chamberSchema.safeParse(doc)
    return chamber.success ? [chamber.data] : []
  })
}
