import { readFile } from 'node:fs/promises'
import type { Part } from './parts/part.ts'

/** A process's memory in MB when the work began, when it ended, and at its highest of all looks. */
export type Memory = { firstMb: number; lastMb: number; highestMb: number }

/** Looks at how large each process is, every few seconds. Linux alone; elsewhere nothing is known. */
export class MemoryWatch {
  readonly of = new Map<string, Memory>()
  readonly #timer: NodeJS.Timeout

  constructor(parts: Part[]) {
    this.#timer = setInterval(() => void Promise.all(parts.map((part) => this.#look(part))), 2_000)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  async #look({ name, pid }: Part): Promise<void> {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    const mb = Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024)
    if (!(mb > 0)) return
    const { firstMb = mb, highestMb = mb } = this.of.get(name) ?? {}
    this.of.set(name, { firstMb, lastMb: mb, highestMb: Math.max(highestMb, mb) })
  }
}
