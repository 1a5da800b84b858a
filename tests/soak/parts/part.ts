import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import type { Failures } from '../failures.ts'
import type { Outages } from '../outages.ts'

/** A process that serves. `ofGroup`: it has workers that live in its process group and go with it. */
export type Served = { child: ChildProcess; output: () => string; ofGroup?: boolean }

/** One process of the installation: started, killed, started again. Its ports and folders stay the same. */
export class Part {
  readonly name: string
  readonly #launch: () => Promise<Served>
  readonly #outages: Outages
  readonly #failures: Failures
  #served: Served | null = null
  #mayEnd = false

  /** @param launch resolves when the process answers */
  constructor(name: string, launch: () => Promise<Served>, outages: Outages, failures: Failures) {
    this.name = name
    this.#launch = launch
    this.#outages = outages
    this.#failures = failures
  }

  get pid(): number | undefined {
    return this.#served?.child.pid
  }

  /** @throws with what it printed, where it does not start */
  async start(): Promise<void> {
    const served = await this.#launch()
    this.#served = served
    this.#mayEnd = false
    served.child.once('exit', (code, signal) => {
      if (this.#mayEnd || this.#served !== served) return
      const last = served.output().slice(-300)
      this.#failures.add('ended by itself', `${this.name} (${code ?? signal}): ${last}`)
    })
  }

  /** kill -9, away for so many milliseconds, and up again. */
  async killAndReturn(awayMs: number): Promise<void> {
    const outage = this.#outages.begin(this.name)
    await this.end('SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, awayMs))
    await this.start()
    this.#outages.end(outage)
  }

  /** Ends it for good. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { child, ofGroup } = this.#served ?? {}
    this.#mayEnd = true
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    process.kill(ofGroup && signal === 'SIGKILL' ? -child.pid : child.pid, signal)
    await ended
  }
}
