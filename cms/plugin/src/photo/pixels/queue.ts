/**
 * Lets pieces of work through one at a time, in the order of their coming. Decoded pictures are what takes memory: two
 * at once would take twice as much and not be done sooner on the core that pictures have.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}
