/** Runs pieces of work one after another, in the order in which they were asked for. */
export class Exclusive {
  #last: Promise<unknown> = Promise.resolve()

  /** Resolves with what the work gives, once all that was asked for before has ended. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }
}
