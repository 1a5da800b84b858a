import { addDataAndFileToRequest, type CollectionSlug, type Endpoint, Forbidden } from 'payload'
import { isStaff } from '../access/roles.ts'
import { manuscriptId } from './manuscript-id.ts'

/** `PATCH /api/manuscripts/:id` in Payload's place, with its rules and answer. */
export const saveEndpoint: Endpoint = {
  path: '/:id',
  method: 'patch',
  handler: async (req) => {
    // Who may not, is told so before the body is read; who may change this one, Payload says.
    if (!isStaff(req)) throw new Forbidden(req.t)
    const id = manuscriptId(req)
    await addDataAndFileToRequest(req)
    delete req.file
    const doc = await req.payload.update({
      collection: 'manuscripts' as CollectionSlug, // reason: no generated types in the plugin
      id,
      data: req.data ?? {},
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json({ doc, message: req.t('general:updatedSuccessfully') })
  },
}
