import { type Endpoint, Forbidden } from 'payload'
import { isStaff } from '../access/roles.ts'
import { isId } from '../publishing/id.ts'
import { refusalOf } from '../refusal.ts'
import { reviewsOf } from './history.ts'

/** `GET /api/articles/:id/reviews` → ReviewsAnswer. For staff, who read all articles. */
export const historyEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/reviews',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const id = req.routeParams?.id
    const answer = isId(req, id) ? await reviewsOf(req, id) : null
    if (!answer) throw refusalOf(req, 404, { zh: '没有这篇报道。', en: 'No such article.' })
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  },
}
