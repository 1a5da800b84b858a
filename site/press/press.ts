import { setTimeout as wait } from 'node:timers/promises'
import type { Ping } from '@guiyan/shared/press/ping'
import { CmsError } from './pull/cms.ts'
import { dropOldReleases, sweep } from './collect.ts'
import { failPoint } from './fail-point.ts'
import type { Log } from './log.ts'
import { Pacer, StoppedError } from './pacer.ts'
import { publish } from './publish.ts'
import type { Sync } from './sync.ts'
import { buildOf, type Workshop } from './workshop.ts'

/** How often the press looks by itself, in milliseconds. A ping that was lost is made good within `healMs`. */
export type Timing = { healMs: number; fullMs: number; retryMs: number; longestRetryMs: number }
export const usualTiming: Timing = { healMs: 5000, fullMs: 600_000, retryMs: 500, longestRetryMs: 8000 }

/**
 * What `/healthz` says. `behind` counts touched tags that the live release does not show yet (1 while everything
 * is to be rendered anew), `pagesRendered` the pages rendered since the press was started.
 */
export type PressState = {
  ready: boolean
  release: number | null
  behind: number
  pagesRendered: number
  problem: string | null
}

/**
 * The reconciler: it compares what the CMS has with what is live, and makes the difference go away. Pings
 * only wake it. All work is done in turn, so nothing here runs beside itself.
 */
export class Press {
  readonly #shop: Workshop
  readonly #sync: Sync
  readonly #log: Log
  readonly #timing: Timing
  readonly #stopping = new AbortController()
  #hints = new Map<string, Ping['changes'][number]>()
  #woken = new AbortController()
  #lastFull = -Infinity
  #lastLook = -Infinity
  #failures = 0
  #refusedAt: { dirty: number; until: number } | null = null
  #problem: string | null = null
  #pagesRendered = 0
  #sweepAfter = 0
  #unswept = true
  #running: Promise<void> | undefined

  constructor(shop: Workshop, sync: Sync, log: Log, timing: Timing = usualTiming) {
    this.#shop = shop
    this.#sync = sync
    this.#log = log
    this.#timing = timing
  }

  start(): void {
    this.#running ??= this.#loop()
  }

  /** Notes what may have changed and begins at once, or as soon as the work in hand is done. */
  wake(ping: Ping): void {
    for (const change of ping.changes) this.#hints.set(`${change.collection}:${change.id}`, change)
    this.#woken.abort()
  }

  /** Breaks off the work in hand; what is half made is never live. Resolves once nothing runs any more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#woken.abort()
    await this.#running
  }

  state(): PressState {
    const { notes, releases } = this.#shop
    return {
      ready: releases.live() !== null,
      release: notes.releases()[0]?.number ?? null,
      behind: this.#behind(),
      pagesRendered: this.#pagesRendered,
      problem: this.#problem,
    }
  }

  #behind(): number {
    const { notes } = this.#shop
    if (notes.newestDirty() > 0) return notes.dirty().tags.length
    // No tag is noted while everything is rendered anyway.
    return notes.get('build') === buildOf(this.#shop) ? 0 : 1
  }

  async #loop(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = new AbortController()
      // Pings that came while the last turn worked.
      const synced = await this.#pull()
      const published = await this.#publish()
      if (this.#hints.size > 0 && synced) continue
      if (synced && published) await this.#tidy()
      await this.#rest(synced && published ? this.#timing.healMs : this.#pause())
    }
  }

  async #rest(ms: number): Promise<void> {
    const signal = AbortSignal.any([this.#woken.signal, this.#stopping.signal])
    await wait(ms, undefined, { signal }).catch(() => undefined)
  }

  /** Longer with each failure in a row, and never the same for two presses. */
  #pause(): number {
    const { retryMs, longestRetryMs } = this.#timing
    const longest = Math.min(longestRetryMs, retryMs * 2 ** Math.min(this.#failures - 1, 10))
    return longest * (0.5 + Math.random() / 2)
  }

  async #pull(): Promise<boolean> {
    const hints = this.#hints
    this.#hints = new Map()
    failPoint('claim')
    try {
      if (hints.size > 0) await this.#sync.hinted([...hints.values()])
      await this.#look(hints.size > 0)
      if (this.#failures > 0) this.#log.info('采编系统已恢复应答。')
      this.#failures = 0
      return true
    } catch (error) {
      this.#hints = new Map([...hints, ...this.#hints])
      if (this.#stopping.signal.aborted) return false
      this.#failures++
      const message = error instanceof Error ? error.message : String(error)
      if (error instanceof CmsError && this.#failures === 1)
        this.#log.warn(`${message}；线上保持原样，稍后重试。`)
      else if (!(error instanceof CmsError)) this.#log.error({ err: error }, `取稿出错：${message}`)
      return false
    }
  }

  /** Looks for what no ping told of. While pings come one after another, it does so less often, not never. */
  async #look(pinged: boolean): Promise<void> {
    const now = performance.now()
    const { fullMs, healMs } = this.#timing
    if (now - this.#lastFull >= fullMs) {
      await this.#sync.full()
      this.#lastFull = now
    } else if (!pinged || now - this.#lastLook >= 1.5 * healMs) await this.#sync.recent()
    else return
    this.#lastLook = now
  }

  /** @returns whether the live site is what the snapshot says */
  async #publish(): Promise<boolean> {
    const { notes } = this.#shop
    // An empty snapshot is not an empty newsroom.
    if (notes.get('synced') === null) return false
    const dirty = notes.newestDirty()
    // What was refused is refused again until something changes; then and when, it is tried anew all the same.
    if (this.#refusedAt?.dirty === dirty && performance.now() < this.#refusedAt.until) return true
    try {
      const { release, pagesRendered } = await publish(this.#shop, new Pacer(this.#stopping.signal))
      this.#pagesRendered += pagesRendered
      this.#refusedAt = null
      if (this.#problem !== null) this.#log.info('上线恢复正常。')
      this.#problem = null
      if (!release) return true
      dropOldReleases(notes)
      this.#unswept = true
      const { number, changed, added, removed, durationMs } = release
      this.#log.info(
        `第 ${number} 版已上线：改 ${changed}、增 ${added}、撤 ${removed} 页，用时 ${durationMs} 毫秒。`,
      )
      return true
    } catch (error) {
      if (error instanceof StoppedError) return false
      const message = error instanceof Error ? error.message : String(error)
      if (message !== this.#problem) this.#log.error({ err: error }, message)
      this.#problem = message
      this.#refusedAt = { dirty, until: performance.now() + this.#timing.longestRetryMs * 4 }
      return true
    }
  }

  /** Frees disk space when there is nothing else to do, in at most a hundredth of the time. */
  async #tidy(): Promise<void> {
    const began = performance.now()
    if (!this.#unswept || began < this.#sweepAfter || this.#shop.notes.newestDirty() > 0) return
    const stop = () => this.#woken.signal.aborted || this.#stopping.signal.aborted
    try {
      this.#unswept = !(await sweep(this.#shop, new Pacer(this.#stopping.signal), stop))
    } catch (error) {
      if (!(error instanceof StoppedError)) this.#log.error({ err: error }, '清理旧版本出错')
    }
    this.#sweepAfter = performance.now() + 100 * (performance.now() - began)
  }
}
