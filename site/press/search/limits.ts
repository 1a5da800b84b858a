import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/**
 * One address may ask this often: a reader who leafs through results never comes near it. `atOnce`: questions of everybody
 * that are being answered, besides those that wait.
 */
export type SearchLimits = { questions: number; seconds: number; atOnce: number; waiting: number }
export const usualLimits: SearchLimits = { questions: 40, seconds: 60, atOnce: 2, waiting: 30 }

/** Lets questions through one after another, and turns away whoever asks too much. */
export class Turnstile {
  readonly #limits: SearchLimits
  readonly #perAddress: RateLimiterMemory
  #inside = 0
  readonly #queue: (() => void)[] = []

  constructor(limits: SearchLimits) {
    this.#limits = limits
    this.#perAddress = new RateLimiterMemory({ points: limits.questions, duration: limits.seconds })
  }

  /** Counts one question of an address. @returns null where it may be asked, else in how many seconds it may */
  async admit(address: string): Promise<number | null> {
    try {
      await this.#perAddress.consume(household(address))
      return null
    } catch (refused) {
      if (refused instanceof Error) throw refused
      const { msBeforeNext } = refused as { msBeforeNext: number } // reason: what the library throws when it is enough
      return Math.max(1, Math.ceil(msBeforeNext / 1000))
    }
  }

  /** Runs `work` when its turn comes. @returns null where too many wait already */
  async through<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#inside >= this.#limits.atOnce) {
      if (this.#queue.length >= this.#limits.waiting) return null
      await new Promise<void>((resolve) => this.#queue.push(resolve))
    } else this.#inside++
    try {
      return await work()
    } finally {
      const next = this.#queue.shift()
      if (next) next()
      else this.#inside--
    }
  }
}

/** A household has an IPv6 network of 64 bits, so that no machine of it is many. */
function household(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('%', 1)[0]?.split('::', 2) ?? []
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
