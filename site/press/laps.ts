/** The steps of a publish, as they are timed. `render` counts what is done page by page: rendering, writing, checking. */
type Step = 'plan' | 'render' | 'stage' | 'verify' | 'swap' | 'note'

/** Times the steps of one publish, one after the other. */
export class Laps {
  readonly #began = performance.now()
  #lapBegan = this.#began
  /** Milliseconds of each step that has ended. */
  readonly steps: Partial<Record<Step, number>> = {}

  /** A step has ended, and the next begins. */
  end(step: Step): void {
    const now = performance.now()
    this.steps[step] = now - this.#lapBegan
    this.#lapBegan = now
  }

  /** Milliseconds since the beginning. */
  total(): number {
    return performance.now() - this.#began
  }
}
