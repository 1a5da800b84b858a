import { setTimeout as wait } from 'node:timers/promises'
import type { ArticleRecord } from './editors/record.ts'
import { textOf } from './editors/record.ts'
import type { Failures } from './failures.ts'
import type { Site } from './plan.ts'
import type { Outages } from './outages.ts'
import { ask } from './readers/ask.ts'

/** One acknowledged publish that one press's readers do not see yet. */
type Awaited = { article: ArticleRecord; text: number; at: number; isTold: boolean }

/** How long a publish took to be live on one press, in milliseconds; from the recovery where something was away meanwhile. */
type Seen = { ms: number; wasDisturbed: boolean }

const liveWithinMs = 60_000
const pauseMs = 200
const atOnce = 20

/** Looks at each press's site, as readers do, until it shows what the CMS acknowledged. */
export class LiveWatch {
  readonly seen: Seen[] = []
  /** Paths that a site has shown: from then on it must go on showing them. */
  readonly live: string[][]
  readonly #sites: Site[]
  readonly #awaited: Map<ArticleRecord, Awaited>[]
  readonly #outages: Outages
  readonly #failures: Failures
  #stopped = false
  #running: Promise<unknown> = Promise.resolve()

  constructor(sites: Site[], outages: Outages, failures: Failures) {
    this.#sites = sites
    this.#outages = outages
    this.#failures = failures
    this.#awaited = sites.map(() => new Map())
    this.live = sites.map(() => [])
  }

  /** From now on it is awaited on every site. A newer text of an article takes the place of an older one that is not seen yet. */
  expect(article: ArticleRecord): void {
    const { text, at } = article.published
    for (const awaited of this.#awaited) {
      // The older publish is still due when it was: a press may not lag behind for ever.
      const since = awaited.get(article)?.at ?? at
      awaited.set(article, { article, text, at: since, isTold: false })
    }
  }

  start(): void {
    this.#running = Promise.all(this.#sites.map((_, at) => this.#watch(at)))
  }

  /** How many publishes some site does not show yet. */
  get waiting(): number {
    return this.#awaited.reduce((sum, awaited) => sum + awaited.size, 0)
  }

  /** Waits until every site shows everything, or all of it is overdue. */
  async untilAllLive(): Promise<void> {
    const isOpen = () => this.#awaited.some((each) => [...each.values()].some(({ isTold }) => !isTold))
    while (isOpen()) await wait(pauseMs)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #watch(at: number): Promise<void> {
    while (!this.#stopped) {
      const some = [...(this.#awaited[at]?.values() ?? [])].slice(0, atOnce)
      await Promise.all(some.map((awaited) => this.#look(at, awaited)))
      // Those that were looked at come last the next time.
      for (const awaited of some) {
        const { article } = awaited
        if (this.#awaited[at]?.get(article) !== awaited) continue
        this.#awaited[at]?.delete(article)
        this.#awaited[at]?.set(article, awaited)
      }
      await wait(pauseMs)
    }
  }

  async #look(at: number, awaited: Awaited): Promise<void> {
    const { article, text } = awaited
    const site = this.#sites[at]
    if (!site) return
    const { status, body } = await ask(site.url + article.path)
    const shown = status === 200 ? textOf(titleOf(body)) : null
    const since = this.#outages.recoveredSince(awaited.at)
    const ms = Math.max(0, performance.now() - since)
    if (shown !== null && !article.asked.has(shown))
      this.#failures.add(
        'draft seen',
        `${site.name} ${article.path} shows text ${shown}, which was never to be published`,
      )
    if (shown !== null && shown >= text) {
      if (this.#awaited[at]?.get(article) === awaited) this.#awaited[at]?.delete(article)
      this.seen.push({ ms: since === Infinity ? 0 : ms, wasDisturbed: since !== awaited.at })
      if (!this.live[at]?.includes(article.path)) this.live[at]?.push(article.path)
    } else if (since !== Infinity && ms > liveWithinMs && !awaited.isTold) {
      awaited.isTold = true
      this.#failures.add(
        'not live',
        `${site.name} ${article.path}: text ${text}, ${status} ${String(shown)} after ${Math.round(ms)} ms`,
      )
    }
  }
}

function titleOf(page: Buffer): string {
  return /<title>([^<]*)/.exec(page.toString('utf8'))?.[1] ?? ''
}
