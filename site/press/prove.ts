import { posterAddress } from '../src/posters/poster.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RecentlyUsed } from '../src/content/recently-used.ts'
import { failPoint } from './fail-point.ts'
import type { Due } from './ledger/receipts.ts'
import type { Release } from './ledger/ledger.ts'
import type { Log } from './log.ts'
import type { Meter } from './metrics.ts'
import { bothPaths } from './put-page.ts'
import { fileOf } from './release/releases.ts'
import { type ServedSite, UnreachableError } from './serving/served-site.ts'
import type { Workshop } from './workshop.ts'

/** How long a turn lasts, and how long it is waited for when other work has come, in milliseconds. */
const turnMs = 1000
const politeMs = 100
const atOnce = 12
/** Of documents that failed before, so many are asked for once more at a time. */
const againAtOnce = 200
/** So many addresses are remembered that the live release was seen at: many documents share an archive. */
const keptPaths = 2000

/**
 * Asks the served site for what a release changed, and writes a receipt for each document that it shows. What is
 * due stands in the ledger, so that a crash loses nothing; what fails is asked again, later and later.
 */
export class Prover {
  readonly #shop: Workshop
  readonly #site: ServedSite
  readonly #log: Log
  readonly #meter: Meter
  readonly #retry: { firstMs: number; longestMs: number }
  #failures = 0
  #retryAt = 0
  #seen = { tree: '', paths: new RecentlyUsed<boolean>(keptPaths) }
  /** Nothing can be proven before `#retryAt`, as it was for this release. */
  #unreachableFor: number | null = null

  constructor(
    shop: Workshop,
    site: ServedSite,
    log: Log,
    retry: { firstMs: number; longestMs: number },
    meter: Meter,
  ) {
    this.#shop = shop
    this.#site = site
    this.#log = log
    this.#retry = retry
    this.#meter = meter
  }

  /** Why the newest proof failed, in Chinese; null where none did. */
  problem: string | null = null

  /**
   * Proves what is due for about a second. @param woken other work waits: then it ends sooner
   * @returns after how many milliseconds there is more to prove, null where nothing is due
   * @throws what the disk says
   */
  async turn(woken: AbortSignal, stopping: AbortSignal): Promise<number | null> {
    const release = this.#provable()
    if (!release) return null
    const isRetry = performance.now() >= this.#retryAt
    if (this.#unreachableFor === release.number && !isRetry) return this.#later()
    if (this.#seen.tree !== release.tree)
      this.#seen = { tree: release.tree, paths: new RecentlyUsed<boolean>(keptPaths) }
    const turn = new Turn(this.#shop, this.#site, release, this.#seen.paths, stopping)
    try {
      const finished = await this.#work(turn, woken, isRetry)
      if (turn.isOver()) return 0
      if (isRetry || turn.problem !== null) this.#count(turn.problem)
      this.#unreachableFor = null
      this.#settle(release, turn)
      if (!finished) return 0
    } catch (error) {
      if (stopping.aborted) return null
      if (!(error instanceof UnreachableError)) throw error
      this.#unreachableFor = release.number
      this.#count(error.message)
      this.#shop.ledger.receipts.failAll(error.message)
      this.#shop.ledger.setProof(release.number, null, error.message)
    }
    return this.#later()
  }

  /** The live release, unless another is about to be: after a crash, or when a hold has ended. */
  #provable(): Release | null {
    const { ledger, releases } = this.#shop
    const live = ledger.releaseOf(releases.live())
    const wanted = ledger.hold()?.release ?? ledger.newest()?.number
    return live && live.number === wanted ? live : null
  }

  async #work(turn: Turn, woken: AbortSignal, isRetry: boolean): Promise<boolean> {
    const { receipts } = this.#shop.ledger
    const isLate = () => turn.lasted() > (woken.aborted ? politeMs : turnMs)
    for (;;) {
      const due = receipts.owed(atOnce, false)
      if (due.length === 0) break
      await turn.prove(due)
      if (isLate() || turn.isOver()) return false
    }
    if (isRetry || turn.release.problem === null) await turn.provePages()
    if (turn.isOver()) return false
    if (isRetry) await turn.prove(receipts.owed(againAtOnce, true))
    return true
  }

  #count(problem: string | null): void {
    if (problem !== null && problem !== this.problem) this.#log.error(`上线证实失败：${problem}`)
    if (problem === null && this.problem !== null) this.#log.info('上线证实恢复正常。')
    this.problem = problem
    this.#failures = problem === null ? 0 : this.#failures + 1
    const { firstMs, longestMs } = this.#retry
    this.#retryAt = performance.now() + Math.min(longestMs, firstMs * 2 ** Math.min(this.#failures, 16))
  }

  #later(): number | null {
    const { receipts } = this.#shop.ledger
    if (this.problem === null && receipts.owed(1, true).length === 0) return null
    return Math.max(1, this.#retryAt - performance.now())
  }

  /** Notes which releases are proven whole now. */
  #settle(live: Release, turn: Turn): void {
    const { ledger } = this.#shop
    for (const release of ledger.unproven()) {
      const pages = release.number === live.number && turn.askedPages ? turn.pagesProblem : release.problem
      const problem = ledger.receipts.problem({ release: release.number }) ?? pages
      const isDone =
        ledger.unprovenPages(release.number).length === 0 && ledger.receipts.owedCount(release.number) === 0
      if (isDone) ledger.setProof(release.number, new Date().toISOString(), null)
      else if (problem !== release.problem) ledger.setProof(release.number, null, problem)
      if (isDone) this.#meter.proven(Date.now() - Date.parse(release.at))
      if (isDone) this.#log.info({ release: release.number }, `第 ${release.number} 版已证实上线。`)
    }
    if (turn.publishes.length === 0) return
    const fields = { release: live.number, documents: turn.proven, publishes: turn.publishes }
    this.#log.info(
      { ...fields, durationMs: Math.round(turn.lasted()) },
      `已证实上线的文档：${turn.proven} 篇。`,
    )
  }
}

/** What the served site said of a document; `problem` null where it showed it. */
type Outcome = { due: Due; paths: string[]; gone: string[]; problem: string | null }

/** What is proven in one go: an address is asked for once. */
class Turn {
  readonly #shop: Workshop
  readonly #site: ServedSite
  readonly release: Release
  readonly #seen: RecentlyUsed<boolean>
  readonly #signal: AbortSignal
  readonly #began = performance.now()
  readonly #asked = new Map<string, Promise<string | null>>()
  proven = 0
  readonly publishes: string[] = []
  problem: string | null = null
  pagesProblem: string | null = null
  askedPages = false

  /** @param seen addresses that the served site has shown as they are in this release; added to */
  constructor(
    shop: Workshop,
    site: ServedSite,
    release: Release,
    seen: RecentlyUsed<boolean>,
    signal: AbortSignal,
  ) {
    this.#shop = shop
    this.#site = site
    this.release = release
    this.#seen = seen
    this.#signal = signal
  }

  lasted(): number {
    return performance.now() - this.#began
  }

  /** Another release is live than the one that answers were compared with. */
  isOver(): boolean {
    return this.#shop.releases.live() !== this.release.tree
  }

  /** Proves documents, and writes what came of it. @throws UnreachableError */
  async prove(due: Due[]): Promise<void> {
    for (let from = 0; from < due.length; from += atOnce) {
      const part = due.slice(from, from + atOnce)
      const outcomes = await Promise.all(part.map((each) => this.#outcome(each)))
      if (this.isOver()) return
      failPoint('receipt')
      this.#shop.notes.inTransaction(() => outcomes.forEach((outcome) => this.#write(outcome)))
      failPoint('receipt')
    }
  }

  /** Asks for the pages that the release changed besides its documents' own. @throws UnreachableError */
  async provePages(): Promise<void> {
    const { ledger } = this.#shop
    const paths = ledger.unprovenPages(this.release.number)
    const left: string[] = []
    this.askedPages = true
    for (let from = 0; from < paths.length; from += atOnce) {
      const part = paths.slice(from, from + atOnce)
      const problems = await Promise.all(part.map((path) => this.#ask(path)))
      if (this.isOver()) return
      left.push(...part.filter((_path, at) => problems[at] !== null))
      this.pagesProblem ??= problems.find((problem) => problem !== null) ?? null
    }
    this.problem ??= this.pagesProblem
    if (left.length < paths.length) ledger.setUnprovenPages(this.release.number, left)
  }

  async #outcome(due: Due): Promise<Outcome> {
    const { paths, known } = this.#addresses(due)
    const there = new Set(paths)
    // Whoever stands in front may keep a poster: its name is never used for another.
    const moved = [...new Set(known)].filter((path) => !there.has(path) && !posterAddress.test(path))
    const gone = moved.filter((path) => !this.#isThere(path))
    const asked = [...paths, ...gone].flatMap((path) => bothPaths(path, this.#shop.twins))
    const problems = await Promise.all(asked.map((path) => this.#ask(path)))
    return { due, paths, gone, problem: problems.find((problem) => problem !== null) ?? null }
  }

  /** A document's addresses in the live release, and those that it ever was known to have. */
  #addresses({ collection, id, release, revision, gone }: Due): { paths: string[]; known: string[] } {
    const { notes, ledger } = this.#shop
    const kept = ledger.receipts.newest(collection, id)
    const now = notes.addressesOf(`paths:${collection}:${id}`).map(({ path }) => path)
    if (ledger.newest()?.number === this.release.number)
      return { paths: revision === null ? [] : now, known: [...gone, ...(kept?.paths ?? [])] }
    const then = ledger.receipts.newest(collection, id, release)
    const paths = revision !== null && then?.revision === revision ? then.paths : []
    return { paths, known: [...gone, ...now, ...(kept?.paths ?? [])] }
  }

  #isThere(path: string): boolean {
    return existsSync(join(this.#shop.releases.root(this.release.tree), fileOf(path)))
  }

  #ask(path: string): Promise<string | null> {
    const known = this.#asked.get(path)
    if (known) return known
    const asked = this.#fetch(path)
    this.#asked.set(path, asked)
    return asked
  }

  async #fetch(path: string): Promise<string | null> {
    if (this.#seen.peek(path) === undefined) {
      const root = this.#shop.releases.root(this.release.tree)
      const problem = await this.#site.problem(path, root, this.#signal)
      if (problem !== null) return problem
    }
    // What is asked for again stays.
    if (!this.isOver()) this.#seen.get(path, () => true)
    return null
  }

  #write({ due, paths, gone, problem }: Outcome): void {
    const { receipts } = this.#shop.ledger
    if (problem !== null) {
      this.problem ??= problem
      return receipts.fail(due, problem)
    }
    // A revision whose addresses nobody knows any more can be served, but not proven.
    if (due.revision !== null && paths.length === 0) return receipts.settle(due.collection, due.id)
    receipts.prove(due, paths, gone)
    this.proven++
    if (due.publish !== null) this.publishes.push(due.publish)
  }
}
