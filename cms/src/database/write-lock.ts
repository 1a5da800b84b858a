import { DatabaseBusyError } from './errors.ts'

/** Gives the lock back. Calling it again does nothing. */
export type Release = () => void

type Waiter = { admit: (release: Release) => void; timer: NodeJS.Timeout }

/** The one place in the process where writers queue: first come, first served. */
export type WriteLock = {
  /**
   * Waits until nobody else writes.
   * @throws DatabaseBusyError when the same holder has kept it for the whole patience; a queue that moves is waited for
   */
  acquire: () => Promise<Release>
}

/** @param patienceMs how long one holder may keep everybody waiting */
export function createWriteLock(patienceMs: number): WriteLock {
  let held = false
  const waiting: Waiter[] = []

  function grant(): Release {
    held = true
    let released = false
    return () => {
      if (released) return
      released = true
      held = false
      const next = waiting.shift()
      if (!next) return
      clearTimeout(next.timer)
      for (const waiter of waiting) waiter.timer.refresh()
      next.admit(grant())
    }
  }

  function queue(): Promise<Release> {
    const { promise, resolve, reject } = Promise.withResolvers<Release>()
    const waiter: Waiter = {
      admit: resolve,
      timer: setTimeout(() => {
        waiting.splice(waiting.indexOf(waiter), 1)
        reject(new DatabaseBusyError())
      }, patienceMs),
    }
    waiting.push(waiter)
    return promise
  }

  return { acquire: () => (held ? queue() : Promise.resolve(grant())) }
}
