import { setTimeout as pause } from 'node:timers/promises'
import type { Client, Transaction } from '@libsql/client'
import { DatabaseBusyError } from './errors.ts'
import { connect, foreignLockPatienceMs, isBusy } from './sqlite-connection.ts'
import { openTransaction } from './sqlite-transaction.ts'
import type { WriteLock } from './write-lock.ts'

/** The one connection that writes. */
export type Writer = {
  /** @throws DatabaseBusyError when another writer here, or another process, does not let go in time */
  transaction: () => Promise<Transaction>
  /** Pragmas do nothing inside a transaction. */
  pragma: Client['execute']
  close: () => void
}

/** @param assertInPlace throws where the file is no longer the one that was opened */
export async function openWriter(url: string, lock: WriteLock, assertInPlace: () => void): Promise<Writer> {
  let connection = await connect(url, 0)

  async function renew(): Promise<void> {
    connection.close()
    connection = await connect(url, 0)
  }
  /** Waits for other processes without blocking this one: readers and /healthz are answered meanwhile. */
  async function begin(asked: number): Promise<void> {
    if (connection.closed) await renew()
    try {
      await connection.execute('BEGIN IMMEDIATE')
    } catch (error) {
      if (!isBusy(error)) throw error
      // libsql leaves a statement that was refused as busy unfinished, and no commit passes beside one.
      await renew()
      if (Date.now() - asked > foreignLockPatienceMs) throw new DatabaseBusyError(error)
      await pause(50)
      return begin(asked)
    }
  }
  return {
    transaction: async () => {
      const asked = Date.now()
      const release = await lock.acquire()
      try {
        assertInPlace()
        await begin(asked)
      } catch (error) {
        release()
        throw error
      }
      return openTransaction(connection, async (isClean) => {
        try {
          if (!isClean) await renew()
        } finally {
          release()
        }
      })
    },
    pragma: async (statement: Parameters<Client['execute']>[0]) => {
      const release = await lock.acquire()
      try {
        return await connection.execute(statement)
      } finally {
        release()
      }
    },
    close: () => connection.close(),
  }
}
