import type { Client, InArgs, InStatement, Transaction } from '@libsql/client'
import { TransactionLostError } from './errors.ts'

/** An owner that issues no statement for this long has died or forgotten; others must be able to go on. */
export const idleLimitMs = 30_000

/**
 * A transaction on a connection on which BEGIN was just said. Whatever happens, `ended` is called exactly once.
 *
 * After an error that SQLite may have answered by rolling back on its own (disk full, I/O), the connection would be
 * in autocommit: each further statement would be kept by itself. Such a transaction refuses everything that follows.
 *
 * @param ended told whether the connection can be used again
 */
export function openTransaction(
  connection: Client,
  ended: (connectionIsClean: boolean) => Promise<void>,
): Transaction {
  let open = true
  let broken: unknown
  const idle = setTimeout(() => {
    close('ROLLBACK', 'the transaction was idle too long').catch(() => {})
  }, idleLimitMs)
  let lostBecause = 'the transaction is over'

  async function close(word: 'COMMIT' | 'ROLLBACK', why = 'the transaction is over'): Promise<void> {
    if (!open) return
    open = false
    lostBecause = why
    clearTimeout(idle)
    let clean = true
    try {
      await connection.execute(word)
    } catch (error) {
      clean = broken !== undefined && isNothingToEnd(error)
      if (word === 'COMMIT') throw new TransactionLostError('the commit failed', error)
    } finally {
      await ended(clean)
    }
  }

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    if (!open) throw new TransactionLostError(lostBecause)
    if (broken !== undefined) throw new TransactionLostError('an earlier statement failed', broken)
    idle.refresh()
    try {
      return await work()
    } catch (error) {
      if (!isRefusedStatement(error)) broken = error
      throw error
    }
  }

  const execute = (statement: InStatement | string, args?: InArgs) =>
    guarded(() =>
      connection.execute(typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement),
    )
  return {
    execute,
    batch: async (statements) => {
      const results = []
      for (const statement of statements) results.push(await execute(statement))
      return results
    },
    // libsql's rolls back whatever transaction it finds.
    executeMultiple: () => Promise.reject(new Error('one statement at a time')),
    commit: async () => {
      if (!open) throw new TransactionLostError(lostBecause)
      if (broken === undefined) return close('COMMIT')
      await close('ROLLBACK')
      throw new TransactionLostError('a statement failed', broken)
    },
    rollback: () => close('ROLLBACK'),
    close: () => {
      close('ROLLBACK').catch(() => {})
    },
    get closed() {
      return !open
    },
  }
}

/** A constraint or a mistaken statement undoes itself only; the transaction goes on. */
function isRefusedStatement(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(CONSTRAINT|ERROR)/.test(String(error.code))
}

function isNothingToEnd(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no transaction is active')
}
