import type { CollectionBeforeOperationHook, RequestContext } from 'payload'

/** The part of an operation's arguments that our hooks read. Payload's own type is a union of all operations. */
export type OperationArgs = {
  id?: number | string
  where?: unknown
  data?: Record<string, unknown>
  draft?: boolean
  overrideAccess?: boolean
}

type Intent = { draft: boolean; restoring: boolean }
const key = 'newsroomIntents'

/**
 * Notes whether the operation saves a draft, because later hooks are not told: there, a draft saved over a
 * published document and the unpublishing of it look the same.
 */
export const noteIntent: CollectionBeforeOperationHook = ({ args, collection, context, operation }) => {
  if (!['create', 'update', 'restoreVersion'].includes(operation)) return
  const { draft } = args as OperationArgs // reason: see OperationArgs
  const intents = intentsIn(context)
  intents[collection.slug] = { draft: draft === true, restoring: operation === 'restoreVersion' }
  context[key] = intents
}

/**
 * What the running save does to what the public sees: `draft` leaves it alone, `publish` shows the
 * document, `conceal` stores it as not published (an unpublish where it was).
 */
export function effectOf(context: RequestContext, collection: string, status: unknown): Effect {
  const intent = intentsIn(context)[collection]
  if (intent?.draft && (intent.restoring || status !== 'published')) return 'draft'
  return status === 'published' ? 'publish' : 'conceal'
}
export type Effect = 'draft' | 'publish' | 'conceal'

/** Whether the running save puts an older version in the place of the newest. */
export function isRestoring(context: RequestContext, collection: string): boolean {
  return intentsIn(context)[collection]?.restoring === true
}

function intentsIn(context: RequestContext): Record<string, Intent> {
  return (context[key] ?? {}) as Record<string, Intent> // reason: only noteIntent writes this key
}
