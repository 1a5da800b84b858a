import type { Client, InArgs, InStatement, Transaction } from '@libsql/client'
import { TransactionLostError } from './errors.ts'

/** An owner that issues no statement for this long has died or forgotten; others must be able to go on. */
export const idleLimitMs = 30_000

/** Told once, when the transaction is over, whether its connection can be used again. */
type Ended = (connectionIsClean: boolean) => Promise<void>

/** `lost`: why nothing more can be done here. `broken`: the error after which SQLite may have rolled back on its own. */
type State = { open: boolean; lost: string; broken: unknown }

/**
 * A transaction on a connection on which BEGIN was just said. Whatever happens, `ended` is called exactly once.
 *
 * After an error that SQLite may have answered by rolling back on its own (disk full, I/O), the connection would be
 * in autocommit: each further statement would be kept by itself. Such a transaction refuses everything that follows.
 */
export function openTransaction(connection: Client, ended: Ended): Transaction {
  const state: State = { open: true, lost: 'the transaction is over', broken: undefined }
  const end = (word: 'COMMIT' | 'ROLLBACK') => {
    clearTimeout(idle)
    return close(state, word, connection, ended)
  }
  const abandon = () => {
    end('ROLLBACK').catch(() => {})
  }
  const idle = setTimeout(() => {
    state.lost = 'the transaction was idle too long'
    abandon()
  }, idleLimitMs)

  const execute = (statement: InStatement | string, args?: InArgs) => {
    if (state.open) idle.refresh()
    const whole = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement
    return guarded(state, () => connection.execute(whole))
  }
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
      if (!state.open) throw new TransactionLostError(state.lost)
      if (state.broken === undefined) return end('COMMIT')
      await end('ROLLBACK')
      throw new TransactionLostError('a statement failed', state.broken)
    },
    rollback: () => end('ROLLBACK'),
    close: abandon,
    get closed() {
      return !state.open
    },
  }
}

async function guarded<T>(state: State, work: () => Promise<T>): Promise<T> {
  if (!state.open) throw new TransactionLostError(state.lost)
  if (state.broken !== undefined) {
    throw new TransactionLostError('an earlier statement failed', state.broken)
  }
  try {
    return await work()
  } catch (error) {
    if (!isRefusedStatement(error)) state.broken = error
    throw error
  }
}

async function close(
  state: State,
  word: 'COMMIT' | 'ROLLBACK',
  connection: Client,
  ended: Ended,
): Promise<void> {
  if (!state.open) return
  state.open = false
  let clean = true
  try {
    await connection.execute(word)
  } catch (error) {
    clean = state.broken !== undefined && isNothingToEnd(error)
    if (word === 'COMMIT') throw new TransactionLostError('the commit failed', error)
  } finally {
    await ended(clean)
  }
}

/** A constraint or a mistaken statement undoes itself only; the transaction goes on. */
function isRefusedStatement(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(CONSTRAINT|ERROR)/.test(String(error.code))
}

function isNothingToEnd(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no transaction is active')
}
