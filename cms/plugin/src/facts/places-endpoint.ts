import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import { isId } from '../publishing/id.ts'
import { refusalOf } from '../refusal.ts'
import { factPlaces } from './fact-places.ts'
import { shown, type Stored } from './read-documents.ts'

const rowSchema = z.object({
  id: z.string(),
  chamber: z.union([z.number(), z.string()]).nullish().default(null),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  quote: z.string().nullish(),
  value: z.string().nullish(),
  unit: z.string().nullish(),
})

/**
 * `GET /api/articles/:id/facts/:row/places` → FactPlaces: where readers see a fact, by the words that they see, and what else
 * says the same. For staff.
 */
export const factPlacesEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/facts/:row/places',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const { id, row } = req.routeParams ?? {}
    const article = isId(req, id) ? await shown(req, 'articles', id) : null
    const fact = article && factOf(article, row)
    if (!article || !fact)
      throw refusalOf(req, 404, {
        zh: '还没有保存过这条事实。',
        en: 'This fact has not been saved yet.',
      })
    return Response.json(await factPlaces(req, article, fact), { headers: { 'cache-control': 'no-store' } })
  },
}

function factOf({ facts }: Stored, row: unknown): z.infer<typeof rowSchema> | null {
  const rows = Array.isArray(facts) ? facts.map((fact) => rowSchema.safeParse(fact)) : []
  return rows.find((fact) => fact.success && fact.data.id === row)?.data ?? null
}
