import { setTimeout as wait } from 'node:timers/promises'
import type { Part } from './parts/part.ts'

/** Kills every process in turn, again and again, and starts it anew. */
export class Killer {
  readonly kills = new Map<string, number>()
  readonly #parts: Part[]
  readonly #gapMs: number
  readonly #say: (line: string) => void

  /** @param gapMs between the return of one and the end of the next */
  constructor(parts: Part[], gapMs: number, say: (line: string) => void) {
    this.#parts = parts
    this.#gapMs = gapMs
    this.#say = say
  }

  /** Goes on until that time on `performance.now()`; each part is killed once at least. @throws where one does not come back */
  async run(until: number): Promise<void> {
    for (let turn = 0; performance.now() < until || turn < this.#parts.length; turn++) {
      const part = this.#parts[turn % this.#parts.length]
      if (!part) return
      await wait(this.#gapMs * (0.5 + Math.random()))
      const began = performance.now()
      await part.killAndReturn(200 + Math.random() * 2000)
      this.kills.set(part.name, (this.kills.get(part.name) ?? 0) + 1)
      this.#say(`${part.name} killed, back after ${Math.round(performance.now() - began)} ms`)
    }
  }
}
