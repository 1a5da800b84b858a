import { setImmediate } from 'node:timers/promises'

/** The press was told to stop in the middle of its work. */
export class StoppedError extends Error {
  override name = 'StoppedError'
}

const turnMs = 8

/** Lets the server answer between pieces of long work: it runs in the same process. */
export class Pacer {
  readonly #signal: AbortSignal
  #turnBegan = performance.now()

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  /** Gives way where the turn has lasted some milliseconds. @throws StoppedError */
  async breathe(): Promise<void> {
    if (performance.now() - this.#turnBegan < turnMs) return
    await setImmediate()
    if (this.#signal.aborted) throw new StoppedError('印务已被要求停止 (stopped)')
    this.#turnBegan = performance.now()
  }
}
