import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { isStaff } from '../access/roles.ts'
import { inLanguage } from '../language.ts'
import { refusal } from '../refusal.ts'
import { bodyProblem } from '../rich-text/check-body.ts'
import { unpopulate } from '../rich-text/unpopulate.ts'
import type { OperationArgs } from './intent.ts'

/** No honest document nests deeper: 50 levels of rich text are 100 here, and a block adds a few. */
const maxDepth = 200

/**
 * Refuses what Payload would choke on, before it looks: data nested so deep that its recursion overflows
 * the stack (a 500), and a malformed rich text body, which drafts would else store unchecked.
 * @throws APIError 400, or ValidationError at `body`
 */
export const refuseMalformed: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const { data, draft, overrideAccess } = args as OperationArgs // reason: see OperationArgs
  // Anybody else is about to be turned away by the access rules and learns nothing here.
  if (data && collection.slug === 'articles' && (overrideAccess || isStaff(req))) {
    unpopulate(data.body)
    const problem = bodyProblem(data.body, draft === true && data._status !== 'published')
    if (problem) throw refusal(req, collection.slug, [{ path: 'body', message: problem }])
  }
  if (nestedDeeperThan(data, maxDepth)) {
    throw new APIError(
      inLanguage(req, { zh: '内容嵌套过深，无法保存。', en: 'The data is nested too deep to be stored.' }),
      400,
      null,
      true,
    )
  }
}

/** Walks level by level, so that the depth it looks for cannot hurt it. */
function nestedDeeperThan(value: unknown, limit: number): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((node) =>
      // Bytes of an upload are no structure.
      typeof node === 'object' && node !== null && !ArrayBuffer.isView(node) ? Object.values(node) : [],
    )
  }
  return false
}
