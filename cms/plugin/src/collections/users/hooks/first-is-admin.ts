import { takeTurn } from '../../../other-processes/turns.ts'
import type { CollectionBeforeValidateHook } from 'payload'

/** The first user is an administrator: nobody else could make one. */
export const firstIsAdmin: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (!data || operation !== 'create') return data
  await takeTurn(req, 'users:administrators')
  const { totalDocs } = await req.payload.count({ collection: 'users', req })
  if (totalDocs === 0) data.roles = ['admin']
  return data
}
