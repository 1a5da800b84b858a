import { setImmediate } from 'node:timers/promises'

/** The press was told to stop in the middle of its work. */
export class StoppedError extends Error {
  override name = 'StoppedError'
}

const usualTurnMs = 8

/** Lets the server answer between pieces of long work: it runs in the same process. */
export class Pacer {
  readonly #signal: AbortSignal
  readonly #turnMs: number
  #turnBegan = performance.now()

  /** @param turnMs how long work goes on before others have their turn, in milliseconds */
  constructor(signal: AbortSignal, turnMs = usualTurnMs) {
    this.#signal = signal
    this.#turnMs = turnMs
  }

  /** Gives way where the turn has lasted some milliseconds. @throws StoppedError */
  async breathe(): Promise<void> {
    if (performance.now() - this.#turnBegan < this.#turnMs) return
    await setImmediate()
    if (this.#signal.aborted) throw new StoppedError('印务已被要求停止 (stopped)')
    this.#turnBegan = performance.now()
  }
}
