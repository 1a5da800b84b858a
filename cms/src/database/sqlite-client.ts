import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Client, InArgs, InStatement, Transaction } from '@libsql/client'
import { DatabaseUnavailableError } from './errors.ts'
import { connect, foreignLockPatienceMs } from './sqlite-connection.ts'
import { openWriter } from './sqlite-writer.ts'
import type { WriteLock } from './write-lock.ts'

/**
 * One file behind two lasting connections: reads go to one, everything else to the other, one writer at a time.
 *
 * libsql's own client gives its connection away to each transaction and opens a bare one for what follows: the
 * pragmas are gone, and connections pile up until they are collected. These two are opened once and keep theirs.
 */
export async function openSqlite(url: string, lock: WriteLock): Promise<Client> {
  const assertInPlace = placeGuard(fileURLToPath(url))
  const reader = await connect(url, foreignLockPatienceMs)
  const writer = await openWriter(url, lock, assertInPlace)

  const inTransaction = async <T>(work: (on: Transaction) => Promise<T>): Promise<T> => {
    const transaction = await writer.transaction()
    try {
      const result = await work(transaction)
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollback()
      throw error
    }
  }
  return {
    execute: async (statement: InStatement | string, args?: InArgs) => {
      assertInPlace()
      const whole = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement
      if (/^\s*(select|explain)\b/i.test(whole.sql)) return reader.execute(whole)
      if (/^\s*pragma\b/i.test(whole.sql)) return writer.pragma(whole)
      return inTransaction((on) => on.execute(whole))
    },
    batch: (statements) => inTransaction((on) => on.batch(statements)),
    transaction: writer.transaction,
    // Payload calls none of these.
    executeMultiple: () => Promise.reject(new Error('one statement at a time')),
    migrate: () => Promise.reject(new Error('one statement at a time')),
    sync: () => Promise.reject(new Error('a file has no replica')),
    close: () => {
      reader.close()
      writer.close()
    },
    get closed() {
      return reader.closed
    },
    protocol: 'file',
  }
}

/** An open file outlives its name: what is written to a removed one would be acknowledged and lost. */
function placeGuard(path: string): () => void {
  const identity = () => {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats && `${stats.dev}:${stats.ino}`
  }
  let opened: string | undefined
  return () => {
    const now = identity()
    opened ??= now
    if (now === undefined || now !== opened) {
      throw new DatabaseUnavailableError(new Error(`${path} was moved or removed`))
    }
  }
}
