import { type Endpoint, Forbidden } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { isId, ownId } from '../../publishing/id.ts'
import { similarPhotos } from './similar.ts'

/** `GET /api/photos/:id/similar` → `{similar: SimilarPhoto[]}`, for the staff. */
export const similarEndpoint: Endpoint = {
  path: '/:id/similar',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const param = req.routeParams?.id
    const id = ownId(req, param)
    const similar = isId(req, id) ? await similarPhotos(req, id) : []
    return Response.json({ similar }, { headers: { 'cache-control': 'no-store' } })
  },
}
