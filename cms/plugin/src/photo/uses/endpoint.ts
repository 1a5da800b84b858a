import { type Endpoint, Forbidden } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { isId } from '../../publishing/id.ts'
import { type ArticleTitle, everPublishedIn, type PhotoUse, usesOf } from './uses-of.ts'

/** What the panel 用在哪里 reads. `everPublished`: every article that readers have ever seen the photo in. */
export type UsesAnswer = { uses: PhotoUse[]; everPublished: ArticleTitle[] }

/** `GET /api/photos/:id/uses` → UsesAnswer. For staff, who read all articles. */
export const usesEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/uses',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(req)) throw new Forbidden(req.t)
    const id = req.routeParams?.id
    const answer: UsesAnswer = isId(req, id)
      ? { uses: await usesOf(req, id), everPublished: await everPublishedIn(req, id) }
      : { uses: [], everPublished: [] }
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  },
}
