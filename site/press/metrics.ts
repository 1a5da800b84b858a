import type { PressProblem, PressStatus } from '@guiyan/shared/press/status'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { SearchAnswer } from '../src/search/answer.ts'
import type { PurgeMeter } from './purge/purger.ts'
import type { Published } from './publish.ts'

/** What the press tells of its work while it does it. Times are milliseconds. */
export type Meter = {
  pulled: (durationMs: number) => void
  pullFailed: (kind: PressProblem['kind']) => void
  published: (published: Published) => void
  /** It was not published, and why. */
  refused: (kind: PressProblem['kind']) => void
  /** A release was proven whole, so long after it went live. */
  proven: (afterMs: number) => void
}

/** What is told of searches: how each ended, and how long it took from the question to the page. */
export type SearchMeter = { searched: (state: SearchAnswer['state'], durationMs: number) => void }

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

/** The press's numbers for Prometheus, of one press: several may live in one process. */
export class Metrics implements Meter, SearchMeter, PurgeMeter {
  readonly #registry = new Registry()
  readonly #releases = this.#counter('releases_total', 'Releases that went live.', ['full'])
  readonly #documents = this.#counter('documents_total', 'Documents that went live or were taken down.')
  readonly #rendered = this.#counter('pages_rendered_total', 'Pages rendered.')
  readonly #pages = this.#counter('pages_total', 'Pages that differed in a release.', ['change'])
  readonly #refused = this.#counter('publishes_refused_total', 'Publishes that did not go live.', ['kind'])
  readonly #pullFailures = this.#counter('pull_failures_total', 'Pulls that failed.', ['kind'])
  readonly #pull = this.#histogram('pull_seconds', 'Taking over what a ping named.')
  readonly #step = this.#histogram('publish_step_seconds', 'A step of a publish.', ['step'])
  readonly #publish = this.#histogram('publish_seconds', 'From the plan until the release is live.')
  readonly #proof = this.#histogram('proof_seconds', 'From live until the served site showed it all.')
  readonly #searches = this.#counter('searches_total', 'Searches, by what came of them.', ['state'])
  readonly #search = this.#histogram('search_seconds', 'From a search until its page.')
  readonly #purges = this.#counter('purges_total', 'Words to the cache in front, by how they ended.', [
    'result',
  ])
  readonly #purgeWaiting = this.#gauge(
    'purge_waiting_seconds',
    'For how long the cache in front lacks a word; 0 for not.',
  )
  readonly #ready = this.#gauge('ready', '1 where there is a release to serve.')
  readonly #live = this.#gauge('live_release', 'Number of the live release; 0 for none.')
  readonly #liveSince = this.#gauge('live_release_timestamp_seconds', 'When the live release was made.')
  readonly #behind = this.#gauge('waiting_changes', 'Touched tags that the newest release does not show.')
  readonly #waiting = this.#gauge(
    'waiting_oldest_seconds',
    'Age of the oldest change that waits; 0 for none.',
  )
  readonly #held = this.#gauge('held', '1 while the site is held at a release on purpose.')
  readonly #problem = this.#gauge('problem', '1 while it keeps changes from going live.', ['kind'])

  constructor() {
    collectDefaultMetrics({ register: this.#registry })
  }

  pulled(durationMs: number): void {
    this.#pull.observe(durationMs / 1000)
  }

  pullFailed(kind: PressProblem['kind']): void {
    this.#pullFailures.inc({ kind })
  }

  published({ release, documents, pagesRendered, steps }: Published): void {
    this.#rendered.inc(pagesRendered)
    for (const [step, ms] of Object.entries(steps)) this.#step.observe({ step }, ms / 1000)
    if (!release) return
    this.#releases.inc({ full: String(release.full) })
    this.#documents.inc(documents.length)
    for (const change of ['added', 'changed', 'removed'] as const)
      this.#pages.inc({ change }, release[change])
    this.#publish.observe(release.durationMs / 1000)
  }

  refused(kind: PressProblem['kind']): void {
    this.#refused.inc({ kind })
  }

  proven(afterMs: number): void {
    this.#proof.observe(afterMs / 1000)
  }

  searched(state: SearchAnswer['state'], durationMs: number): void {
    this.#searches.inc({ state })
    this.#search.observe(durationMs / 1000)
  }

  purged(result: 'done' | 'failed'): void {
    this.#purges.inc({ result })
  }

  /** Everything, in Prometheus' text format. @param liveSince ISO time of the live release */
  async text(status: PressStatus, liveSince: string | null, now = Date.now()): Promise<string> {
    const { ready, live, behind, waitingSince, hold, problem, purge } = status
    this.#ready.set(ready ? 1 : 0)
    this.#live.set(live ?? 0)
    this.#liveSince.set(liveSince === null ? 0 : Date.parse(liveSince) / 1000)
    this.#behind.set(behind)
    this.#waiting.set(secondsSince(waitingSince, now))
    this.#purgeWaiting.set(secondsSince(purge?.since ?? null, now))
    this.#held.set(hold ? 1 : 0)
    this.#problem.reset()
    if (problem) this.#problem.set({ kind: problem.kind }, 1)
    return this.#registry.metrics()
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[] = []) {
    return new Counter({ name: `guiyan_${name}`, help, labelNames, registers: [this.#registry] })
  }

  #gauge<Label extends string>(name: string, help: string, labelNames: Label[] = []) {
    return new Gauge({ name: `guiyan_${name}`, help, labelNames, registers: [this.#registry] })
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[] = []) {
    return new Histogram({ name: `guiyan_${name}`, help, labelNames, buckets, registers: [this.#registry] })
  }
}

function secondsSince(isoTime: string | null, now: number): number {
  return isoTime === null ? 0 : Math.max(0, now - Date.parse(isoTime)) / 1000
}
