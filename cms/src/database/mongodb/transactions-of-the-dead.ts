import type { Binary, ClientSession } from 'mongodb'
import type { MongodbAdapter } from './mongodb-adapter.ts'

/** What turns know of the transactions that their owners are in. */
export type Transactions = {
  /** By which the server knows an owner's transaction; null where it has none. */
  sessionOf: (owner: string) => Binary | null
  /** Ends what is left of one. */
  end: (session: Binary) => Promise<void>
}

/**
 * The server keeps a document of a transaction whose process was killed from everybody else for a minute (`transactionLifetimeLimitSeconds`).
 * Whoever finds that a turn's owner is dead ends its transaction at once. A user may end sessions of its own, and all processes are one user.
 */
export function transactionsOf(adapter: MongodbAdapter): Transactions {
  return {
    sessionOf: (owner) => {
      const session = adapter.sessions[owner] as ClientSession | undefined // reason: the general adapter's sessions are another database's
      return session?.id?.id ?? null
    },
    end: async (id) => {
      // Where that is not allowed, the minute has to be waited for.
      await adapter.connection.db?.command({ killSessions: [{ id }] }).catch(() => {})
    },
  }
}
