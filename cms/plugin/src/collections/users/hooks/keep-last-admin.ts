import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import { takeTurn } from '../../../other-processes/turns.ts'
import { hasRole } from '../../../access/roles.ts'
import { refusal, refusalOf } from '../../../refusal.ts'

const message = {
  zh: '这是最后一位管理员，须先另设一位。',
  en: 'This is the last administrator. Make another one first.',
}

/** @throws ValidationError at `roles` where nobody would be left to manage users */
export const keepLastAdminRole: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !hasRole(originalDoc, 'admin') || hasRole(data, 'admin')) return data
  if (await isLastAdmin(req, originalDoc.id)) throw refusal(req, 'users', [{ path: 'roles', message }])
  return data
}

/** @throws APIError 409, as above */
export const keepLastAdmin: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })
  if (!hasRole(user, 'admin') || !(await isLastAdmin(req, id))) return
  throw refusalOf(req, 409, message)
}

async function isLastAdmin(req: PayloadRequest, id: number | string): Promise<boolean> {
  // Of two administrators who take each other's role away at once, one is left.
  await takeTurn(req, 'users:administrators')
  const others: Where = { and: [{ roles: { in: ['admin'] } }, { id: { not_equals: id } }] }
  const { totalDocs } = await req.payload.count({ collection: 'users', where: others, req })
  return totalDocs === 0
}
