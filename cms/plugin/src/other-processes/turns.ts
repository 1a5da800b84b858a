import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
  RequestContext,
} from 'payload'
import { StaleSaveError } from '../editing/stale-save-error.ts'
import type { OperationArgs } from '../publishing/intent.ts'
import { transactionOf } from '../publishing/transactions.ts'
import { offeredBy } from './newsroom-database.ts'

/**
 * Waits until no other process does what this name stands for, and keeps all others waiting until the request's transaction ends. What is
 * read after it is what it will be written over.
 */
export async function takeTurn(req: PayloadRequest, name: string): Promise<void> {
  const { takeTurn: take } = offeredBy(req.payload)
  const transaction = await transactionOf(req)
  if (take && transaction !== null) await take(String(transaction), name)
}

/** Whether the database lets other processes write, so that turns are needed, and gives them. */
export const offersTurns = (req: PayloadRequest): boolean => offeredBy(req.payload).takeTurn !== undefined

/** The turn's name of one document: all that changes it takes this turn first. */
export const turnOf = (collection: string, id: unknown): string => `${collection}:${String(id)}`

const key = 'newsroomTurns'

/** Of documents that this operation had in its turn before it read them. */
const turnsIn = (context: RequestContext) => (context[key] ?? {}) as Record<string, true> // reason: only inTurnOfDocument writes this key

const changing = new Set(['update', 'delete', 'restoreVersion'])

/** Takes the turn of the document that the operation changes, before it is read. */
export const inTurnOfDocument: CollectionBeforeOperationHook = async ({
  args,
  collection,
  context,
  operation,
  req,
}) => {
  const { id } = args as OperationArgs // reason: see OperationArgs
  if (id === undefined || !changing.has(operation) || !offersTurns(req)) return
  const document = operation === 'restoreVersion' ? await parentOf(req, collection.slug, id) : id
  const turn = turnOf(collection.slug, document)
  await takeTurn(req, turn)
  context[key] = { ...turnsIn(context), [turn]: true }
}

/**
 * Takes the turn of each document where an operation changes several: they are known only once they were read.
 * @throws StaleSaveError where one was changed since
 */
export const inTurnOfEach: CollectionBeforeValidateHook = async ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  if (originalDoc?.id === undefined || !offersTurns(req)) return data
  const turn = turnOf(collection.slug, originalDoc.id)
  if (turnsIn(context)[turn]) return data
  await takeTurn(req, turn)
  const newest = await req.payload.findByID({
    collection: collection.slug as never, // reason: no generated types in the plugin
    id: originalDoc.id,
    depth: 0,
    draft: true,
    select: { updatedAt: true } as never, // reason: as above
    disableErrors: true,
    req,
  })
  const seen: unknown = originalDoc.updatedAt
  if (newest && (newest as { updatedAt?: unknown }).updatedAt !== seen) throw new StaleSaveError(req)
  return data
}

async function parentOf(req: PayloadRequest, collection: string, version: unknown): Promise<unknown> {
  const { docs } = await req.payload.db.findVersions({
    collection: collection as never, // reason: as above
    where: { id: { equals: version } },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.parent
}
