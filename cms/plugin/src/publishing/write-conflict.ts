import { setTimeout as pause } from 'node:timers/promises'

/** How often work is done anew that lost against somebody else's; then whoever asked for it is told. */
const mostAttempts = 4

/** Whether two transactions wrote the same document, so that the database let one go on and undid this one. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && error.code === 112) return true
  if ('hasErrorLabel' in error && typeof error.hasErrorLabel === 'function') {
    if (error.hasErrorLabel('TransientTransactionError')) return true
  }
  return isWriteConflict(error.cause)
}

/**
 * Does work again as long as it came to a conflict, a few times at most, after a while that differs by chance.
 * @param lost whether an outcome is such a conflict; absent: by what it throws
 * @throws what the last attempt throws
 */
export async function doneAgain<T>(
  work: () => Promise<T>,
  lost: (done: T) => boolean = () => false,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const done = await work()
      if (attempt === mostAttempts || !lost(done)) return done
    } catch (error) {
      if (attempt === mostAttempts || !isWriteConflict(error)) throw error
    }
    await pause(20 * attempt + Math.random() * 50 * attempt)
  }
}
