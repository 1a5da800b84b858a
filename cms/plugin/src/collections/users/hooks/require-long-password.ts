import type { CollectionBeforeOperationHook } from 'payload'
import type { OperationArgs } from '../../../publishing/intent.ts'
import { refusal } from '../../../refusal.ts'

const shortest = 12

/**
 * Payload is content with three characters; we want twelve.
 * @throws ValidationError at `password`
 */
export const requireLongPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return
  const { data } = args as OperationArgs // reason: see OperationArgs
  const password = data?.password
  if (password === undefined || password === null || password === '') return
  if (typeof password === 'string' && [...password].length >= shortest) return
  const message = {
    zh: `密码至少 ${shortest} 个字符。`,
    en: `A password has at least ${shortest} characters.`,
  }
  throw refusal(req, 'users', [{ path: 'password', message }])
}
