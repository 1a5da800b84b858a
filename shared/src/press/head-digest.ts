import { hash } from 'node:crypto'

/** What tells one state of a published document from another. `updatedAt` is ISO 8601, as REST gives it. */
export type Head = { id: string; updatedAt: string }

/**
 * One word for many heads, in whatever order they come: two sets have the same word where they are the same, and else by a chance of one
 * in 2^64. It is a sum, so that nothing has to be kept or sorted.
 */
export class HeadDigest {
  #count = 0
  #sum = 0n

  add({ id, updatedAt }: Head): void {
    this.#count++
    const bytes = hash('sha256', `${id} ${updatedAt}`, 'buffer')
    this.#sum = BigInt.asUintN(64, this.#sum + bytes.readBigUInt64BE())
  }

  word(): string {
    return `${this.#count}-${this.#sum.toString(36)}`
  }
}
