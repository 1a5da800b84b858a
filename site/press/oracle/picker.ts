/**
 * Makes choices out of one number: each takes a share of it, until it is 0. The same number makes the same
 * choices from the same lists, and a smaller number makes earlier ones, so that a failing sequence shrinks.
 */
export class Picker {
  #rest: number

  /** @param seed a whole number ≥ 0 */
  constructor(seed: number) {
    this.#rest = seed
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    const chosen = this.#rest % limit
    this.#rest = Math.floor(this.#rest / limit)
    return chosen
  }

  /** One of a list; undefined where it is empty. */
  maybe<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.below(list.length)]
  }

  /** One of a list that has something in it. */
  one<T>(list: readonly [T, ...T[]]): T {
    return this.maybe(list) ?? list[0]
  }
}
