import { randomUUID } from 'node:crypto'
import type { CollectionName } from '@guiyan/shared/content'
import type { Ping } from '@guiyan/shared/press/ping'
import type {
  BasePayload,
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  DatabaseAdapter,
  PayloadRequest,
} from 'payload'
import { effectOf } from '../publishing/intent.ts'
import { transactionOf, watchTransactions } from '../publishing/transactions.ts'
import { noteConcealed, wasConcealed } from './concealed.ts'
import { type Publication, publicationOf, recordPublication } from './record-publication.ts'

type Change = Ping['changes'][number]
/** Tells the press. Must not throw and must not make anybody wait. */
export type SendChanges = (changes: Change[], logger: BasePayload['logger']) => void

/** Hooks that notice what the public may see differently now, and a watch on commits that tells when it can. */
export type PublicChanges = {
  beforeChange: CollectionBeforeChangeHook
  afterChange: CollectionAfterChangeHook
  afterDelete: CollectionAfterDeleteHook
  /** Sends what a transaction changed once it is committed; forgets it when it is rolled back. */
  watchCommits: (payload: BasePayload) => void
}

/** What one transaction does to the public site. */
type Pending = { publish: string; publications: Publication[] }

/**
 * Records each publication with its document, and collects them by transaction, because `afterChange` runs before the
 * commit: a press that looked at once would see old data. Without transactions (MongoDB alone) a change is sent
 * when its write is done, and one that could not be recorded is published by nobody known.
 */
export function publicChanges(send: SendChanges): PublicChanges {
  const pending = new Map<number | string, Pending>()
  const watched = new WeakSet<DatabaseAdapter>()

  function tell({ publish, publications }: Pending, logger: BasePayload['logger']): void {
    logger.info({ msg: 'published', publish, publications })
    send(changesOf(publish, publications), logger)
  }

  async function note(req: PayloadRequest, done: Omit<Publication, 'publish'>): Promise<void> {
    const { logger } = req.payload
    const transaction = await transactionOf(req)
    if (transaction === null) {
      const alone = { publish: randomUUID(), ...done }
      await recordPublication(req, alone).catch((err: unknown) => {
        logger.error({ msg: 'a publication could not be recorded', publish: alone.publish, err })
      })
      tell({ publish: alone.publish, publications: [alone] }, logger)
      return
    }
    const known = pending.get(transaction) ?? { publish: randomUUID(), publications: [] }
    const publication = { publish: known.publish, ...done }
    known.publications.push(publication)
    pending.set(transaction, known)
    await recordPublication(req, publication)
  }

  return {
    beforeChange: noteConcealed,
    afterChange: async ({ collection, context, doc, req }) => {
      const effect = effectOf(context, collection.slug, doc._status)
      const concealed = wasConcealed(req, collection.slug, doc.id)
      if (effect === 'publish') await note(req, publicationOf(req, collection, 'publish', doc))
      if (effect === 'conceal' && concealed) await note(req, publicationOf(req, collection, 'unpublish', doc))
      return doc
    },
    afterDelete: async ({ collection, doc, req }) => {
      if (doc._status === 'published') await note(req, publicationOf(req, collection, 'delete', doc))
      return doc
    },
    watchCommits: ({ db, logger }) => {
      if (watched.has(db)) return
      watched.add(db)
      const take = (transaction: number | string) => {
        const done = pending.get(transaction)
        pending.delete(transaction)
        return done
      }
      watchTransactions(db, take, (done) => tell(done, logger))
    },
  }
}

/** Each document once, in the order of their first change. */
function changesOf(publish: string, publications: Publication[]): Change[] {
  const changes = new Map<string, Change>()
  for (const { inCollection, document } of publications) {
    const collection = inCollection as CollectionName // reason: only on our collections
    changes.set(`${inCollection}:${document}`, { collection, id: document, publish })
  }
  return [...changes.values()]
}
