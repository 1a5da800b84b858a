import type { CollectionName } from '@guiyan/shared/content'
import type { Ping } from '@guiyan/shared/press/ping'
import type {
  BasePayload,
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  DatabaseAdapter,
  PayloadRequest,
} from 'payload'
import { effectOf } from '../publishing/intent.ts'

type Change = Ping['changes'][number]
/** Tells the press. Must not throw and must not make anybody wait. */
export type SendChanges = (changes: Change[], logger: BasePayload['logger']) => void

/** Hooks that notice what the public may see differently now, and a watch on commits that tells when it can. */
export type PublicChanges = {
  afterChange: CollectionAfterChangeHook
  afterDelete: CollectionAfterDeleteHook
  /** Sends what a transaction changed once it is committed; forgets it when it is rolled back. */
  watchCommits: (payload: BasePayload) => void
}

/**
 * Collects changes by transaction, because `afterChange` runs before the commit: a press that looked at once
 * would see old data. Without transactions (MongoDB alone) a change is sent when its write is done.
 */
export function publicChanges(send: SendChanges): PublicChanges {
  const pending = new Map<number | string, Change[]>()
  const watched = new WeakSet<DatabaseAdapter>()

  async function note(req: PayloadRequest, collection: string, id: number | string): Promise<void> {
    const change: Change = { collection: collection as CollectionName, id: String(id) } // reason: only on our collections
    const transaction = await req.transactionID
    if (transaction == null) {
      setImmediate(() => send([change], req.payload.logger))
      return
    }
    const changes = pending.get(transaction) ?? []
    if (!changes.some((known) => known.collection === change.collection && known.id === change.id)) {
      changes.push(change)
    }
    pending.set(transaction, changes)
  }

  return {
    afterChange: async ({ collection, context, doc, operation, req }) => {
      const effect = effectOf(context, collection.slug, doc._status)
      if (effect === 'publish' || (effect === 'conceal' && operation === 'update')) {
        await note(req, collection.slug, doc.id)
      }
      return doc
    },
    afterDelete: async ({ collection, doc, id, req }) => {
      if (doc._status === 'published') await note(req, collection.slug, id)
      return doc
    },
    watchCommits: (payload) => {
      const { db } = payload
      if (watched.has(db)) return
      watched.add(db)
      const { commitTransaction, rollbackTransaction } = db
      db.commitTransaction = async function (id) {
        const transaction = await id
        const changes = pending.get(transaction)
        pending.delete(transaction)
        await commitTransaction.call(this, transaction)
        if (changes) send(changes, payload.logger)
      }
      db.rollbackTransaction = async function (id) {
        const transaction = await id
        pending.delete(transaction)
        await rollbackTransaction.call(this, transaction)
      }
    },
  }
}
