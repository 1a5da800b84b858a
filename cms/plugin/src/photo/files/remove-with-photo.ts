import type {
  BasePayload,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  DatabaseAdapter,
  PayloadRequest,
} from 'payload'
import { inTurn } from '../../other-processes/in-turn.ts'
import { transactionOf, watchTransactions } from '../../publishing/transactions.ts'
import { removeUnused } from '../upload/discard.ts'
import { turnOfFiles } from '../upload/keep-files.ts'
import type { PhotoStores } from './photo-stores.ts'

/** Hooks that remove a deleted photo's files, of all its versions, once the deletion is committed. */
export type FileRemoval = {
  beforeDelete: CollectionBeforeDeleteHook
  afterDelete: CollectionAfterDeleteHook
  watchCommits: (payload: BasePayload) => void
}

/** An upload that another photo has as well stays. Files that could not be removed are logged and left. */
export function removeWithPhoto(stores: PhotoStores): FileRemoval {
  const pending = new Map<number | string, () => void>()
  const watched = new WeakSet<DatabaseAdapter>()
  return {
    beforeDelete: async ({ id, req }) => {
      const uploads = await uploadsOf(req, id)
      // Payload gives the request a new context with each nested operation: this is the one that later hooks get.
      req.context[key] = { ...uploadsIn(req), [String(id)]: uploads }
    },
    afterDelete: async ({ doc, id, req }) => {
      const uploads = uploadsIn(req)[String(id)] ?? []
      const { payload } = req
      const remove = () => {
        for (const upload of uploads) {
          inTurn(payload, turnOfFiles(upload), () => removeUnused(payload, stores, upload)).catch(
            (err: unknown) => {
              payload.logger.error({ msg: 'files of a deleted photo could not be removed', upload, err })
            },
          )
        }
      }
      const transaction = await transactionOf(req)
      if (transaction === null) remove()
      else {
        const before = pending.get(transaction)
        pending.set(transaction, () => (before?.(), remove()))
      }
      return doc
    },
    watchCommits: ({ db }) => {
      if (watched.has(db)) return
      watched.add(db)
      const take = (transaction: number | string) => {
        const work = pending.get(transaction)
        pending.delete(transaction)
        return work
      }
      watchTransactions(db, take, (work) => work())
    },
  }
}

const key = 'photoUploads'

function uploadsIn(req: PayloadRequest): Record<string, string[]> {
  return (req.context[key] ?? {}) as Record<string, string[]> // reason: only written above
}

/** The uploads that the photo and its versions were made from. */
async function uploadsOf(req: PayloadRequest, id: number | string): Promise<string[]> {
  const query = { collection: 'photos', depth: 0, overrideAccess: true, pagination: false, req } as const
  const hidden = { showHiddenFields: true } as const
  const now = await req.payload.findByID({ ...query, ...hidden, id, disableErrors: true })
  const versions = await req.payload.findVersions({ ...query, ...hidden, where: { parent: { equals: id } } })
  const named = [now, ...versions.docs.map(({ version }) => version)]
  const uploads = named.map((one) => (one as { original?: unknown } | null)?.original) // reason: no generated types here
  return [...new Set(uploads.filter((upload) => typeof upload === 'string'))]
}
