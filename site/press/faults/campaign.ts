import { setTimeout as wait } from 'node:timers/promises'
import type { Bundle } from '../bundle.ts'
import type { FailPoint } from '../fail-point.ts'
import type { Child } from './child.ts'
import { EditStream } from './edit-stream.ts'
import { folderState, snapshotIntegrity } from './folder-checks.ts'
import { type Kill, killPlan } from './kill-plan.ts'
import { Poller } from './poller.ts'
import { Random } from './random.ts'
import { Trial, TrialError } from './trial.ts'

export type CampaignOptions = { points: readonly FailPoint[]; kills: number; seed: number }

/** What a campaign did and found. Times are milliseconds. */
export type Report = {
  /** Kills by step, and those at any moment in between (`anywhere`). */
  kills: Record<string, number>
  edits: number
  requests: number
  longestMs: number
  /** What must never be, each with the kill that it came after. */
  failures: string[]
}

const diesWithinMs = 20_000
const sweptWithinMs = 60_000
const tries = 3

/**
 * Kills a press again and again under a stream of edits and a reader without pause, and checks after each return that
 * nothing was lost. @param onKill called after each, with the report so far
 */
export async function runKills(
  bundle: Bundle,
  { points, kills, seed }: CampaignOptions,
  onKill: (kill: Kill, report: Report) => void = () => undefined,
): Promise<Report> {
  const random = new Random(seed)
  const trial = new Trial(bundle)
  const campaign = new Campaign(trial, random)
  try {
    await campaign.start()
    for (const kill of killPlan(points, kills, random)) {
      await campaign.kill(kill)
      onKill(kill, campaign.report)
    }
    await campaign.end()
  } catch (error) {
    campaign.report.failures.push(error instanceof TrialError ? error.message : String(error))
  } finally {
    await campaign.stop()
  }
  return campaign.report
}

/** What other words take to another address: posters, a photo's files, and the pages of whom its credit names. */
const moves = /^(\/zh-hant)?(\/404\.html$|\/photographers\/.)|\/poster-|^\/photos\/.*[^/]$/

class Campaign {
  readonly #trial: Trial
  readonly #random: Random
  readonly #edits: EditStream
  #poller: Poller | null = null
  #press: Child | null = null
  #editing = Promise.resolve()
  #pausing = new AbortController()
  readonly report: Report = { kills: { anywhere: 0 }, edits: 0, requests: 0, longestMs: 0, failures: [] }

  constructor(trial: Trial, random: Random) {
    this.#trial = trial
    this.#random = random
    this.#edits = new EditStream(trial.cms, random)
  }

  async start(): Promise<void> {
    await this.#trial.start()
    this.#press = this.#trial.startPress()
    await this.#trial.untilLive(performance.now())
    const steady = (await this.#trial.addresses()).filter((path) => !moves.test(path))
    this.#poller = new Poller({
      url: await this.#trial.serve(),
      trees: `${this.#trial.releases}/trees`,
      random: new Random(this.#random.below(2 ** 31)),
      steady,
      mustBeFound: () => this.#edits.mustBeFound(),
    })
    this.#poller.start()
  }

  /** Kills the press at its point, starts it again, and waits until all that was acknowledged is live. */
  async kill(kill: Kill): Promise<void> {
    if (kill.everything) this.#trial.moveSite()
    this.#edit()
    await this.#press?.kill()
    this.#count('anywhere')
    await this.#dieAt(kill)
    this.#count(kill.point)
    await wait(this.#random.below(100))
    const integrity = snapshotIntegrity(this.#trial.folder)
    if (integrity !== 'ok') this.#fail(kill, `snapshot: ${integrity}`)
    const returned = performance.now()
    this.#press = this.#trial.startPress()
    await wait(this.#random.below(400))
    await this.#pause()
    const took = await this.#trial.untilLive(returned)
    this.report.longestMs = Math.max(this.report.longestMs, Math.round(took))
    this.#edits.allIsLive()
    this.#tellOfHarm(kill)
  }

  /** Waits for the sweep, which has time now, and looks at what lies about. */
  async end(): Promise<void> {
    const until = performance.now() + sweptWithinMs
    for (;;) {
      const { orphans, missing } = folderState(this.#trial.folder)
      if (missing.length > 0) throw new TrialError(`missing folders: ${missing.join(', ')}`)
      if (orphans.length === 0) return
      if (performance.now() > until) throw new TrialError(`left over: ${orphans.slice(0, 10).join(', ')}`)
      await wait(200)
    }
  }

  async stop(): Promise<void> {
    await this.#pause()
    await this.#poller?.stop()
    await this.#trial.stop()
  }

  async #dieAt({ point, nth }: Kill): Promise<void> {
    for (let left = tries, at = nth; left > 0; left--, at = Math.ceil(at / 4)) {
      const press = this.#trial.startPress(`${point}:${at}`)
      const how = await press.ended(diesWithinMs)
      if (how === 'SIGKILL') return
      if (how !== 'running')
        throw new TrialError(`the press ended by itself (${String(how)}):\n${press.output()}`)
      await press.kill()
    }
    throw new TrialError(`the press never came by ${point}`)
  }

  #edit(): void {
    this.#pausing = new AbortController()
    const { signal } = this.#pausing
    this.#editing = (async () => {
      while (!signal.aborted) {
        const edited = this.#edits.next()
        if (this.#random.below(8) > 0) this.#trial.ping(edited)
        // Now and then long enough for the press to sweep.
        const pauseMs = this.#random.below(10) === 0 ? 600 : 5 + this.#random.below(60)
        await wait(pauseMs, undefined, { signal }).catch(() => undefined)
      }
    })()
  }

  async #pause(): Promise<void> {
    this.#pausing.abort()
    await this.#editing
  }

  #count(what: string): void {
    this.report.kills[what] = (this.report.kills[what] ?? 0) + 1
    this.report.edits = this.#edits.edits
    this.report.requests = this.#poller?.requests ?? 0
  }

  #tellOfHarm(kill: Kill): void {
    for (const { path, what } of this.#poller?.harm.splice(0) ?? []) this.#fail(kill, `${path}: ${what}`)
  }

  #fail({ point, nth }: Kill, what: string): void {
    this.report.failures.push(`after ${point}:${nth}: ${what}`)
  }
}
