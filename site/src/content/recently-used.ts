/** Keeps the `limit` values that were asked for last; `null` is a value like any other. */
export class RecentlyUsed<T> {
  readonly #limit: number
  readonly #values = new Map<string, T>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The kept value, or what `read` gives. */
  get(key: string, read: () => T): T {
    const known = this.#values.get(key)
    const value = known === undefined ? read() : known
    // A Map goes in the order of insertion: the first key is the one that was not asked for the longest.
    this.#values.delete(key)
    this.#values.set(key, value)
    if (this.#values.size > this.#limit) this.#values.delete(this.#values.keys().next().value as string) // reason: size > 0
    return value
  }

  /** The kept value, which does not count as asking for it. */
  peek(key: string): T | undefined {
    return this.#values.get(key)
  }

  forget(key: string): void {
    this.#values.delete(key)
  }

  clear(): void {
    this.#values.clear()
  }
}
