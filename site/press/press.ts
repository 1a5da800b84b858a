import { setTimeout as wait } from 'node:timers/promises'
import type { CollectionName } from '@guiyan/shared/content'
import type { Order, Restore } from '@guiyan/shared/press/endpoints'
import type { Ping } from '@guiyan/shared/press/ping'
import type { ReleaseDetails, ReleaseList } from '@guiyan/shared/press/release'
import type { DocumentKey, PressProblem, PressStatus } from '@guiyan/shared/press/status'
import { CmsError } from './pull/cms.ts'
import { dropOldReleases, sweep } from './collect.ts'
import { Exclusive } from './exclusive.ts'
import { failPoint } from './fail-point.ts'
import { HeldElsewhereError, type MayBegin } from './first-release.ts'
import type { Log } from './log.ts'
import type { Meter } from './metrics.ts'
import { enforceHold, override, restore, resume } from './orders.ts'
import { Pacer, StoppedError } from './pacer.ts'
import { Problems } from './problems.ts'
import { drawLacking, take } from './posters/posters.ts'
import type { Prover } from './prove.ts'
import type { Purger } from './purge/purger.ts'
import { publish, type Published } from './publish.ts'
import { fillIndex } from './search/keep-current.ts'
import { pressStatus, releaseDetails, releaseList, tagsBehind } from './report.ts'
import type { Sync } from './sync.ts'
import type { Workshop } from './workshop.ts'

/**
 * How often the press looks by itself, in milliseconds. A ping that was lost is made good within `healMs`, the half second included that
 * the CMS's word may be old (cms/plugin/src/press/public-stamps.ts); all is compared within `fullMs`.
 */
export type Timing = { healMs: number; fullMs: number; retryMs: number; longestRetryMs: number }
export const usualTiming: Timing = { healMs: 5000, fullMs: 600_000, retryMs: 500, longestRetryMs: 8000 }

/** Presses that began together look at different times after a while. */
const shareOfTime = { least: 0.7, most: 0.9 }
const betweenLooks = () => shareOfTime.least + Math.random() * (shareOfTime.most - shareOfTime.least)

/**
 * What `/healthz` tells anybody. `release` is the live one, `behind` counts touched tags that the newest does not
 * show yet (1 while everything is to be rendered anew), `pagesRendered` the pages rendered since the start.
 */
export type PressState = {
  ready: boolean
  release: number | null
  behind: number
  pagesRendered: number
  problem: PressProblem['kind'] | null
}

/**
 * The reconciler: it compares what the CMS has with what is live, and makes the difference go away. Pings
 * only wake it. Publishing and orders are done in turn, so that no two of them run beside each other.
 */
export class Press {
  readonly #shop: Workshop
  readonly #sync: Sync
  readonly #prover: Prover
  readonly #purger: Purger | null
  readonly #mayBegin: MayBegin
  readonly #log: Log
  readonly #timing: Timing
  readonly #meter: Meter
  readonly #problems = new Problems()
  readonly #exclusive = new Exclusive()
  readonly #stopping = new AbortController()
  #interruption = new AbortController()
  #hints = new Map<string, Ping['changes'][number]>()
  #woken = new AbortController()
  #lastFull = -Infinity
  #jitter = betweenLooks()
  #lastLook = -Infinity
  #failures = 0
  #refusedAt: { dirty: number; until: number } | null = null
  #pagesRendered = 0
  #sweepAfter = 0
  #drawing: Promise<void> | null = null
  #unswept = true
  #running: Promise<void> | undefined

  /** @param parts without a purger nobody is told what a release changed; `mayBegin` throws while no first release may go live */
  constructor(parts: {
    shop: Workshop
    sync: Sync
    prover: Prover
    purger: Purger | null
    mayBegin: MayBegin
    log: Log
    timing: Timing
    meter: Meter
  }) {
    this.#shop = parts.shop
    this.#sync = parts.sync
    this.#prover = parts.prover
    this.#purger = parts.purger
    this.#mayBegin = parts.mayBegin
    this.#log = parts.log
    this.#timing = parts.timing
    this.#meter = parts.meter
  }

  start(): void {
    this.#running ??= this.#loop()
  }

  /** Notes what may have changed and begins at once, or as soon as the work in hand is done. */
  wake(ping: Ping): void {
    this.#shop.drawer.ready()
    for (const change of ping.changes) this.#hints.set(`${change.collection}:${change.id}`, change)
    this.#woken.abort()
  }

  /** Breaks off the work in hand; what is half made is never live. Resolves once nothing runs any more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#woken.abort()
    // What waits for a poster need not.
    await this.#shop.drawer.close()
    await Promise.all([this.#running, this.#purger?.stop()])
    await this.#drawing
  }

  state(): PressState {
    const { ledger, releases } = this.#shop
    const live = releases.live()
    return {
      ready: live !== null,
      release: ledger.releaseOf(live)?.number ?? null,
      behind: tagsBehind(this.#shop),
      pagesRendered: this.#pagesRendered,
      problem: this.#problems.first()?.kind ?? null,
    }
  }

  /** When the live release was made; null before the first. */
  liveSince(): string | null {
    const { ledger, releases } = this.#shop
    return ledger.releaseOf(releases.live())?.at ?? null
  }

  status(documents: DocumentKey[]): PressStatus {
    return { ...pressStatus(this.#shop, this.#problems, documents), purge: this.#purger?.state() ?? null }
  }

  releases(): ReleaseList {
    return releaseList(this.#shop)
  }

  /** Null where the release is not remembered. */
  release(number: number): ReleaseDetails | null {
    return releaseDetails(this.#shop, number)
  }

  /** Resolves once the kept release is live and held, before anything else is published. @throws Refusal */
  async restore(order: Restore): Promise<void> {
    await this.#order(() => restore(this.#shop, order))
    const { release, by } = order
    this.#log.warn({ release, by }, `${by} 把网站恢复到第 ${release} 版，并停在这一版。`)
  }

  /** Lets the site follow the CMS again. @throws Refusal */
  async resume(order: Order): Promise<void> {
    await this.#order(() => resume(this.#shop, order))
    this.#log.info({ by: order.by }, `${order.by} 恢复了网站更新。`)
  }

  /** Lets a soft check pass in the next release. @throws Refusal */
  override(check: string, by: string): void {
    override(this.#shop, this.#problems, check, by)
    this.#log.warn({ check, by }, `${by} 放行了检查 ${check}。`)
    this.#goOn()
  }

  /** Has everything rendered anew. Resolves when that is certain to come. */
  async rebuild(by: string): Promise<void> {
    await this.#order(() => this.#shop.notes.forgetBuild())
    this.#log.info({ by }, `${by} 要求全站重排。`)
  }

  /** Does what was ordered before anything else: a publish in hand is broken off, and done again after. */
  async #order(work: () => void | Promise<void>): Promise<void> {
    this.#interruption.abort()
    await this.#exclusive.run(work)
    this.#goOn()
  }

  #goOn(): void {
    this.#refusedAt = null
    this.#woken.abort()
  }

  async #loop(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = new AbortController()
      // Pings that came while the last turn worked.
      const synced = await this.#pull()
      const published = await this.#exclusive.run(() => this.#publish())
      this.#purger?.turn()
      this.#drawLacking()
      const proving = await this.#prove()
      if ((this.#hints.size > 0 && synced) || proving === 0) continue
      if (published) await this.#index()
      if (synced && published) await this.#tidy()
      const rest = synced && published ? betweenLooks() * this.#timing.healMs : this.#pause()
      await this.#rest(Math.min(rest, proving ?? Infinity))
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
    try {
      failPoint('claim')
      if (hints.size > 0) await this.#pullHinted([...hints.values()])
      await this.#look(hints.size > 0)
      if (this.#failures > 0) this.#log.info('采编系统已恢复应答。')
      this.#problems.clear('pull')
      this.#failures = 0
      return true
    } catch (error) {
      this.#hints = new Map([...hints, ...this.#hints])
      if (this.#stopping.signal.aborted) return false
      this.#failures++
      const message = error instanceof Error ? error.message : String(error)
      const isCms = error instanceof CmsError
      this.#meter.pullFailed(isCms ? 'cms' : 'disk')
      this.#problems.set('pull', isCms ? 'cms' : 'disk', isCms ? message : `取稿出错：${message}`)
      if (!isCms) this.#log.error({ err: error }, `取稿出错：${message}`)
      else if (this.#failures === 1) this.#log.warn(`${message}；线上保持原样，稍后重试。`)
      return false
    }
  }

  async #pullHinted(hints: Ping['changes']): Promise<void> {
    const began = performance.now()
    const changed = await this.#sync.hinted(hints)
    const publishes = hints.flatMap(({ publish: id }) => id ?? [])
    const durationMs = Math.round(performance.now() - began)
    this.#meter.pulled(durationMs)
    this.#log.info({ publishes, documents: changed, durationMs }, `已取稿：${changed} 篇有变。`)
    for (const { collection, id, publish: named } of hints) this.#logIfReleased(collection, id, named)
  }

  /** Where documents are not written in one transaction, a change can be found and live before its ping comes. */
  #logIfReleased(collection: CollectionName, id: string, named: string | undefined): void {
    const newest = named === undefined ? null : this.#shop.ledger.changes.newestOf(collection, id)
    if (newest?.publish !== named || newest === null) return
    this.#log.info({ release: newest.release, publishes: [named] }, `第 ${newest.release} 版已有这次发布。`)
  }

  /** Looks for what no ping told of. While pings come one after another, it does so less often, not never. */
  async #look(pinged: boolean): Promise<void> {
    const now = performance.now()
    const { fullMs, healMs } = this.#timing
    if (now - this.#lastFull >= this.#jitter * fullMs) {
      await this.#sync.full()
      this.#lastFull = now
      this.#jitter = betweenLooks()
    } else if (now - this.#lastLook >= (pinged ? 1.5 : shareOfTime.least) * healMs) await this.#sync.recent()
    else return
    this.#lastLook = now
  }

  /** @returns whether the live site is what the snapshot says, or held on purpose */
  async #publish(): Promise<boolean> {
    const { notes, ledger, releases } = this.#shop
    // An empty snapshot is not an empty newsroom.
    if (notes.get('synced') === null) return false
    const dirty = notes.newestDirty()
    // What was refused is refused again until something changes; then and when, it is tried anew all the same.
    if (this.#refusedAt?.dirty === dirty && performance.now() < this.#refusedAt.until) return true
    this.#interruption = new AbortController()
    const signal = AbortSignal.any([this.#interruption.signal, this.#stopping.signal])
    try {
      if (ledger.hold()) {
        await enforceHold(this.#shop)
        return true
      }
      // Before the work as well: it may be long.
      if (releases.live() === null) await this.#mayBegin()
      const published = await publish(this.#shop, new Pacer(signal), this.#mayBegin)
      this.#pagesRendered += published.pagesRendered
      this.#meter.published(published)
      this.#refusedAt = null
      if (this.#problems.clear('publish')) this.#log.info('上线恢复正常。')
      this.#logRelease(published)
      return true
    } catch (error) {
      if (error instanceof StoppedError) return false
      if (error instanceof HeldElsewhereError) return this.#waitForOthers(error)
      this.#refused(error)
      this.#refusedAt = { dirty, until: performance.now() + this.#timing.longestRetryMs * 4 }
      return true
    }
  }

  #logRelease({ release, documents }: Published): void {
    if (!release) return
    dropOldReleases(this.#shop.ledger)
    this.#unswept = true
    const { number, changed, added, removed, durationMs } = release
    const publishes = documents.flatMap(({ publish: id }) => id ?? [])
    this.#log.info(
      { release: number, changed, added, removed, durationMs, documents: documents.length, publishes },
      `第 ${number} 版已上线：改 ${changed}、增 ${added}、撤 ${removed} 页，用时 ${durationMs} 毫秒。`,
    )
  }

  #waitForOthers({ message }: HeldElsewhereError): true {
    if (this.#problems.set('publish', 'held', message)) this.#log.warn(message)
    return true
  }

  #refused(error: unknown): void {
    const isNew = this.#problems.publishFailed(error)
    const problem = this.#problems.of('publish')
    if (problem) this.#meter.refused(problem.kind)
    if (!isNew) return
    const checks = problem?.checks.map(({ check }) => check)
    this.#log.error({ err: error, kind: problem?.kind, checks }, problem?.message)
  }

  /** @returns after how many milliseconds to go on, null where nothing is to be proven */
  async #prove(): Promise<number | null> {
    try {
      const again = await this.#prover.turn(this.#woken.signal, this.#stopping.signal)
      const { problem } = this.#prover
      if (problem === null) this.#problems.clear('proof')
      else this.#problems.set('proof', 'proof', problem)
      return again
    } catch (error) {
      const message = `证实上线出错：${error instanceof Error ? error.message : String(error)}`
      if (this.#problems.set('proof', 'disk', message)) this.#log.error({ err: error }, message)
      return this.#timing.longestRetryMs
    }
  }

  /** Draws beside the loop what the release lacks; a later release shows it. */
  #drawLacking(): void {
    if (this.#drawing || this.#stopping.signal.aborted) return
    this.#drawing = this.#drawAndTake()
      .catch((error: unknown) => this.#log.error({ err: error }, '画分享图出错'))
      .finally(() => {
        this.#drawing = null
      })
  }

  async #drawAndTake(): Promise<void> {
    const { signal } = this.#stopping
    const files = await drawLacking(this.#shop, signal)
    if (files.length === 0 || signal.aborted) return
    await this.#exclusive.run(() => take(this.#shop, files))
    this.#woken.abort()
  }

  /** Fills the search index where it is not complete, when there is nothing else to do. */
  async #index(): Promise<void> {
    const signal = AbortSignal.any([this.#woken.signal, this.#stopping.signal])
    try {
      if (await fillIndex(this.#shop, new Pacer(signal))) this.#log.info('检索库已备好。')
    } catch (error) {
      if (!(error instanceof StoppedError)) this.#log.error({ err: error }, '检索库无法备好，稍后重试')
    }
  }

  /** Frees disk space when there is nothing else to do, in at most a hundredth of the time. */
  async #tidy(): Promise<void> {
    const began = performance.now()
    // While anything waits, what it needs does not count as needed yet.
    if (!this.#unswept || began < this.#sweepAfter || tagsBehind(this.#shop) > 0) return
    const { signal } = (this.#interruption = new AbortController())
    const stop = () => [signal, this.#woken.signal, this.#stopping.signal].some(({ aborted }) => aborted)
    try {
      // An order breaks it off and waits: what the swap of that has just laid down is not to be swept away.
      const swept = await this.#exclusive.run(() => sweep(this.#shop, new Pacer(this.#stopping.signal), stop))
      this.#unswept = !swept
    } catch (error) {
      if (!(error instanceof StoppedError)) this.#log.error({ err: error }, '清理旧版本出错')
    }
    this.#sweepAfter = performance.now() + 100 * (performance.now() - began)
  }
}
