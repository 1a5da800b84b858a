import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { BatchDefaults } from '../../../photo-desk/batch-defaults.ts'

/** A file that the CMS does not have yet, and whose it is: a browser may be shared. */
export type WaitingFile = { key: string; batch: string; owner: string; file: File }

/** Files on this machine that outlive the tab, with what was said of their batches. */
export type WaitingFiles = {
  /** @throws DOMException `QuotaExceededError` where the browser has no room, others where it stores nothing */
  keep: (file: WaitingFile) => Promise<void>
  /** Forgets files; one that is not there is none. */
  drop: (keys: string[]) => Promise<void>
  /** All of one person, in the order in which they were kept. */
  of: (owner: string) => Promise<WaitingFile[]>
  keepDefaults: (batch: string, defaults: BatchDefaults) => Promise<void>
  defaultsOf: (batch: string) => Promise<BatchDefaults | undefined>
  forget: (batch: string) => Promise<void>
}

interface Schema extends DBSchema {
  files: { key: number; value: WaitingFile; indexes: { key: string; owner: string } }
  defaults: { key: string; value: BatchDefaults }
}

/** In the browser's IndexedDB. Nothing is opened before it is needed. */
export function browserFiles(name = 'guiyan-photo-desk'): WaitingFiles {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  const database = () => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade: (created) => {
        const files = created.createObjectStore('files', { autoIncrement: true })
        files.createIndex('key', 'key', { unique: true })
        files.createIndex('owner', 'owner')
        created.createObjectStore('defaults')
      },
    })
    return opened
  }
  return {
    keep: async (file) => void (await (await database()).add('files', file)),
    drop: async (keys) => {
      const transaction = (await database()).transaction('files', 'readwrite')
      for (const key of keys) {
        const id = await transaction.store.index('key').getKey(key)
        if (id !== undefined) await transaction.store.delete(id)
      }
      await transaction.done
    },
    of: async (owner) => (await database()).getAllFromIndex('files', 'owner', owner),
    keepDefaults: async (batch, defaults) => void (await (await database()).put('defaults', defaults, batch)),
    defaultsOf: async (batch) => (await database()).get('defaults', batch),
    forget: async (batch) => (await database()).delete('defaults', batch),
  }
}
