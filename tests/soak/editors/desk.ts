import type { Failures } from '../failures.ts'
import type { Outages } from '../outages.ts'
import type { ArticleRecord, PhotoRecord } from './record.ts'

/** A request that the CMS did not acknowledge, and whose absence explains it; null: nobody's. */
type Refusal = { what: string; part: string; said: string }

/** How long after the store of pictures is back the CMS may still say that it is not, in milliseconds. */
const reconnectMs = 5_000

/** nginx learns by the next requests that its kept connections to a CMS that was killed are dead, in milliseconds. */
const keptConnectionMs = 250

/** The same of a replica set: it looks for a new primary after 10 s (MongoDB's `electionTimeoutMillis`), which then has to catch up. */
const electionMs = 15_000

/** What all editors together were told: the record that everything is checked against at the end. */
export class Desk {
  readonly articles: ArticleRecord[] = []
  readonly photos: PhotoRecord[] = []
  readonly refusals: Refusal[] = []
  readonly tookMs: Record<string, number[]> = {}
  readonly #outages: Outages
  readonly #failures: Failures
  readonly #onPublished: (article: ArticleRecord) => void

  /** @param onPublished is told of each publish that the CMS acknowledged */
  constructor(outages: Outages, failures: Failures, onPublished: (article: ArticleRecord) => void) {
    this.#outages = outages
    this.#failures = failures
    this.#onPublished = onPublished
  }

  get failed(): number {
    return this.refusals.length
  }

  /** The CMS acknowledged it. */
  done(what: string, ms: number): void {
    ;(this.tookMs[what] ??= []).push(ms)
  }

  created(article: ArticleRecord): void {
    this.articles.push(article)
    this.#onPublished(article)
  }

  published(article: ArticleRecord): void {
    this.#onPublished(article)
  }

  /** The CMS did not acknowledge it: a failure where no process's absence explains that. @param began when it was asked */
  refused(what: string, began: number, who: string, error: unknown): void {
    const part = this.#reason(began)
    const cause = error instanceof Error && error.cause ? ` (${String(error.cause)})` : ''
    const said = String(error) + cause
    this.refusals.push({ what, part: part ?? 'nobody', said })
    if (part === null) this.#failures.add('refused without a reason', `${who}, ${what}: ${said}`)
  }

  /**
   * Pictures have one server: while it is away, none can be saved. A replica set that lost its primary takes no writes until
   * it has another. Of a CMS only what was in flight when it was killed may be lost, since the other one answers.
   */
  #reason(began: number): string | null {
    const found = this.#outages
      .during(began - electionMs, performance.now())
      .findLast(({ part, from, to }) => {
        if (part.startsWith('cms')) return from >= began - keptConnectionMs
        if (part === 'nginx') return to >= began
        if (part === 'versitygw') return to >= began - reconnectMs
        return part.startsWith('mongod')
      })
    return found?.part ?? null
  }
}
