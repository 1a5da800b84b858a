import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A process of the press's own code, started from its source. */
export class Child {
  readonly #process: ChildProcess
  readonly #ended: Promise<unknown>
  #output = ''

  /** @param file below site/press @param environment all of it, but for PATH */
  constructor(file: string, environment: Record<string, string>) {
    this.#process = spawn(process.execPath, [join(import.meta.dirname, '..', file)], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#ended = once(this.#process, 'close')
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (part) => (this.#output += String(part)))
  }

  /** Resolves to what the process says first over IPC. @throws where it ends before */
  async ready(): Promise<unknown> {
    const said = await Promise.race([once(this.#process, 'message'), this.#ended.then(() => null)])
    if (said === null) throw new Error(`the process ended before it was ready:\n${this.#output}`)
    return said[0]
  }

  /** Resolves to the signal that ended it, null where it ended by itself, `running` where it lasts longer than `ms`. */
  async ended(ms: number): Promise<NodeJS.Signals | null | 'running'> {
    const patience = Promise.withResolvers<'running'>()
    const timer = setTimeout(() => patience.resolve('running'), ms)
    const how = await Promise.race([this.#ended, patience.promise])
    clearTimeout(timer)
    return how === 'running' ? 'running' : this.#process.signalCode
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#process.kill(signal)
    await this.#ended
  }

  /** What it said last. */
  output(): string {
    return this.#output.slice(-4000)
  }
}
