import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { redirectTarget } from '../release/links.ts'
import { fileOf } from '../release/releases.ts'
import type { Random } from './random.ts'

/** What readers saw that they must never see. */
export type Harm = { path: string; what: string }

const addressesAtOnce = 50
const toldOf = 20

/**
 * A reader without pause: 50 addresses, again and again. An address that must be found answers 200, or 301 where it is
 * a former one; every body is the file of that address in the one release that the answer was begun with.
 */
export class Poller {
  readonly #url: string
  readonly #trees: string
  readonly #random: Random
  /** Always found; asked for in turn. */
  readonly #steady: string[]
  readonly #mustBeFound: () => ReadonlySet<string>
  readonly harm: Harm[] = []
  requests = 0
  #running: Promise<void> | null = null
  #stopped = false

  constructor(parts: {
    url: string
    trees: string
    random: Random
    steady: string[]
    mustBeFound: () => ReadonlySet<string>
  }) {
    this.#url = parts.url
    this.#trees = parts.trees
    this.#random = parts.random
    this.#steady = parts.steady
    this.#mustBeFound = parts.mustBeFound
  }

  start(): void {
    this.#running ??= this.#loop()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      const moving = this.#random.shuffled([...this.#mustBeFound()]).slice(0, addressesAtOnce / 2)
      const steady = this.#random.shuffled(this.#steady).slice(0, addressesAtOnce - moving.length)
      for (const path of steady) await this.#ask(path, () => true)
      for (const path of moving) await this.#ask(path, () => this.#mustBeFound().has(path))
      await setImmediate()
    }
  }

  async #ask(path: string, mustBeFound: () => boolean): Promise<void> {
    if (this.#stopped || !mustBeFound()) return
    this.requests++
    try {
      const response = await fetch(this.#url + path, { redirect: 'manual' })
      const bytes = Buffer.from(await response.arrayBuffer())
      const what = this.#wrong(path, response, bytes)
      // It may have been withdrawn while it was asked for.
      if (what !== null && (response.ok || mustBeFound())) this.#tell(path, what)
    } catch (error) {
      if (!this.#stopped) this.#tell(path, String(error))
    }
  }

  #wrong(path: string, response: Response, bytes: Buffer): string | null {
    const release = response.headers.get('x-release') ?? ''
    if (response.status !== 200 && response.status !== 301) return `status ${response.status} of ${release}`
    const file = readFileSync(join(this.#trees, release, fileOf(path)))
    if (response.status === 200) return file.equals(bytes) ? null : `not the page of ${release}`
    const target = redirectTarget(file.toString('utf8'))
    return target === response.headers.get('location') ? null : `leads elsewhere than ${String(target)}`
  }

  #tell(path: string, what: string): void {
    if (this.harm.length < toldOf) this.harm.push({ path, what })
  }
}
