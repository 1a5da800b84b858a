import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, RequestContext } from 'payload'
import type { OperationArgs } from '../publishing/intent.ts'
import { StaleSaveError } from './stale-save-error.ts'

/** What a save stands on and wants to write, as the client sent it. */
export type Sent = { id: number | string; base: string; data: Record<string, unknown> }

const key = 'newsroomSent'

/**
 * Notes the `updatedAt` that a client sent along: it says which draft its words were written on. The admin UI's form sends it
 * with every save; a request without it (a program that sets one field) stands on nothing and is not asked.
 */
export const noteBase: CollectionBeforeOperationHook = ({ args, collection, context, operation, req }) => {
  if (operation !== 'update' || req.payloadAPI !== 'REST') return
  const { id, data } = args as OperationArgs // reason: see OperationArgs
  const base = data?.updatedAt
  if (id === undefined || !data || typeof base !== 'string' || Number.isNaN(Date.parse(base))) return
  const sent: Sent = { id, base: new Date(base).toISOString(), data: { ...data } }
  context[key] = { ...allSent(context), [collection.slug]: sent }
}

/**
 * Refuses a save that would overwrite a newer draft, autosave or not. In the write turn, so nobody writes in between.
 * @throws StaleSaveError
 */
export const refuseStale: CollectionBeforeValidateHook = ({
  collection,
  context,
  originalDoc,
  req,
  data,
}) => {
  const sent = sentIn(context, collection.slug)
  const newest: unknown = originalDoc?.updatedAt
  if (!sent || String(originalDoc?.id) !== String(sent.id) || typeof newest !== 'string') return data
  if (new Date(newest).toISOString() !== sent.base) throw new StaleSaveError(req)
  return data
}

/** What the running request's client wanted to save in this collection; none where it said no base. */
export function sentIn(context: RequestContext, collection: string): Sent | undefined {
  return allSent(context)[collection]
}

function allSent(context: RequestContext): Record<string, Sent> {
  return (context[key] ?? {}) as Record<string, Sent> // reason: only noteBase writes this key
}
