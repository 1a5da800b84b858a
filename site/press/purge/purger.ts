import { setTimeout as wait } from 'node:timers/promises'
import type { PurgeSettings } from '@guiyan/shared/settings'
import type { PressStatus } from '@guiyan/shared/press/status'
import type { Log } from '../log.ts'
import type { Workshop } from '../workshop.ts'
import { PurgeError } from './purge-request.ts'
import { purgedWords, tellChanged } from './tell-changed.ts'

/** What is told of purges: how each attempt ended. */
export type PurgeMeter = { purged: (result: 'done' | 'failed') => void }

type Parts = {
  shop: Pick<Workshop, 'ledger' | 'notes' | 'releases' | 'siteUrl'>
  target: PurgeSettings
  log: Log
  meter: PurgeMeter
  retry: { firstMs: number; longestMs: number }
}

/**
 * Tells the cache in front which addresses differ from what it was told of last, each time another release is live. Beside the loop: no
 * release waits for it. What it was told of is noted when it has said yes, so a crash, a failure or a release meanwhile only make
 * the next telling longer.
 */
export class Purger {
  readonly #parts: Parts
  readonly #stopping = new AbortController()
  #working: Promise<void> | null = null
  #waiting: { since: string; problem: string | null } | null = null

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Begins to tell what is not told yet, unless that is under way. */
  turn(): void {
    if (this.#working || this.#stopping.signal.aborted || this.#untold() === null) return
    this.#working = this.#work()
      .catch((error: unknown) => this.#parts.log.error({ err: error }, '清除缓存出错'))
      .finally(() => (this.#working = null))
  }

  /** Since when the cache lacks a word, and why; null where it has all. */
  state(): PressStatus['purge'] {
    return this.#waiting
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#working
  }

  /** The live tree, where it is another than the one that was told last. */
  #untold(): string | null {
    const { notes, releases } = this.#parts.shop
    const live = releases.live()
    return live === notes.get('purged') ? null : live
  }

  async #work(): Promise<void> {
    const { signal } = this.#stopping
    for (let failures = 0; !signal.aborted;) {
      const tree = this.#untold()
      if (tree === null) break
      failures = (await this.#tell(tree)) ? 0 : failures + 1
      if (failures > 0) await wait(this.#pause(failures), undefined, { signal }).catch(() => undefined)
    }
    if (!signal.aborted) this.#waiting = null
  }

  async #tell(tree: string): Promise<boolean> {
    const { shop, target, log, meter } = this.#parts
    const { notes, ledger, releases, siteUrl } = shop
    this.#waiting ??= { since: new Date().toISOString(), problem: null }
    const release = ledger.releaseOf(tree)?.number ?? null
    let urls: number | 'all'
    try {
      const telling = { told: notes.get('purged'), tree, release }
      urls = await tellChanged({ releases, siteUrl, target }, telling, this.#stopping.signal)
    } catch (error) {
      if (!(error instanceof PurgeError)) throw error
      if (this.#stopping.signal.aborted) return false
      meter.purged('failed')
      if (this.#waiting.problem === null) log.warn(`${error.message}；稍后重试，上线不受影响。`)
      this.#waiting = { ...this.#waiting, problem: error.message }
      return false
    }
    notes.set('purged', tree)
    meter.purged('done')
    log.info({ release, urls }, `${purgedWords(urls)}。`)
    return true
  }

  #pause(failures: number): number {
    const { firstMs, longestMs } = this.#parts.retry
    return Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 16)) * (0.5 + Math.random() / 2)
  }
}
