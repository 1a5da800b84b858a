import { type CollectionSlug, type Endpoint, Forbidden } from 'payload'
import { isStaff } from '../../access/roles.ts'
import type { Manuscript, SuggestionsAnswer } from '../endpoints.ts'
import { manuscriptId } from '../manuscript-id.ts'
import { suggest } from './suggest.ts'

/** `GET /api/manuscripts/:id/suggestions` → `SuggestionsAnswer`, of the arrangement as it is stored. Staff only. */
export const suggestionsEndpoint: Endpoint = {
  path: '/:id/suggestions',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const found = await req.payload.findByID({
      collection: 'manuscripts' as CollectionSlug, // reason: no generated types in the plugin
      id: manuscriptId(req),
      depth: 0,
      overrideAccess: false,
      select: { blocks: true, arrangement: true },
      req,
    })
    const { blocks, arrangement } = found as unknown as Manuscript // reason: as above
    const inOrder = { units: [], unplaced: blocks.map(({ id }) => id) }
    const answer: SuggestionsAnswer = { suggestions: await suggest(blocks, arrangement ?? inOrder) }
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  },
}
