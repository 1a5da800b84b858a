import { setTimeout as wait } from 'node:timers/promises'
import type { Failures } from '../failures.ts'
import type { Site } from '../plan.ts'
import type { Outages } from '../outages.ts'
import { ask, type Reply } from './ask.ts'
import { namedBy, ReleaseCheck } from './release-check.ts'

/** What readers got. `away`: no answer while nginx was dead; `cut`: an answer in flight when the press behind a search died. */
export type ReaderFigures = { requests: number; ok: number; away: number; cut: number; tookMs: number[] }

const searchShare = 0.02
const followed = 3
const queued = 200
const questions = ['商会', '泉州', '返乡', 'qz', '第3稿']
const steady =
  '/ / / /articles/ /awards/ /chambers/ /chambers/by-home/ /photos/ /about/ /zh-hant/ /feed.xml /sitemap.xml'.split(
    ' ',
  )

/**
 * So many requests a second, spread over the sites, whether the ones before were answered or not: pages, what these pages
 * name, and searches. Every answer must be 200, and the file of its address in one release; that release must hold all that a page names.
 */
export class Readers {
  readonly figures: ReaderFigures = { requests: 0, ok: 0, away: 0, cut: 0, tookMs: [] }
  readonly #perSecond: number
  readonly #sites: (Site & { check: ReleaseCheck; live: string[]; next: string[] })[]
  readonly #outages: Outages
  readonly #failures: Failures
  readonly #pending = new Set<Promise<void>>()
  #stopped = false
  #running: Promise<void> | null = null

  /** @param live for each site paths that it has shown */
  constructor(perSecond: number, sites: Site[], live: string[][], outages: Outages, failures: Failures) {
    this.#perSecond = perSecond
    this.#sites = sites.map((site, at) => ({
      ...site,
      check: new ReleaseCheck(site.releases),
      live: live[at] ?? [],
      next: [],
    }))
    this.#outages = outages
    this.#failures = failures
  }

  start(): void {
    this.#running = this.#send()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
    await Promise.all(this.#pending)
  }

  async #send(): Promise<void> {
    const began = performance.now()
    while (!this.#stopped) {
      const due = Math.floor(((performance.now() - began) * this.#perSecond) / 1000)
      while (this.figures.requests < due) {
        const request = this.#visit(this.figures.requests++)
        this.#pending.add(request)
        void request.finally(() => this.#pending.delete(request))
      }
      await wait(5)
    }
  }

  async #visit(number: number): Promise<void> {
    const site = this.#sites[number % this.#sites.length]
    if (!site) return
    if (Math.random() < searchShare) return this.#search(site, number)
    const path = site.next.shift() ?? pageOf(site.live)
    const before = site.check.live()
    const reply = await ask(site.url + path)
    if (!this.#counts(reply, `${site.name} ${path}`)) return
    const release = site.check.releaseOf(path, reply.body, before)
    if (release === null) {
      this.#failures.add(
        'mixed release',
        `${site.name} ${path}: no file of ${before} or of what came after it`,
      )
    } else if (path.endsWith('/')) {
      const named = namedBy(reply.body.toString('utf8'))
      for (const missing of site.check.missing(release, named))
        this.#failures.add(
          'mixed release',
          `${site.name} ${path} of ${release} names ${missing}, which is not in it`,
        )
      for (let more = 0; more < followed && site.next.length < queued; more++)
        site.next.push(named[Math.floor(Math.random() * named.length)] ?? path)
    }
  }

  async #search({ name, url }: Site, number: number): Promise<void> {
    const question = questions[number % questions.length] ?? ''
    const path = `/search/?q=${encodeURIComponent(question)}`
    // Each address may ask some questions a minute.
    const reply = await ask(url + path, `127.0.${1 + (number % 200)}.${1 + (number % 250)}`)
    this.#counts(reply, `${name} ${path}`, name)
  }

  /** Counts an answer. @param press that it came from @returns whether it is 200 */
  #counts({ status, error, began, ended }: Reply, what: string, press?: string): boolean {
    if (status === 200) {
      this.figures.ok++
      this.figures.tookMs.push(ended - began)
      return true
    }
    const away = this.#outages.during(began, ended).map(({ part }) => part)
    if (status === 0 && away.includes('nginx')) this.figures.away++
    else if (status === 0 && press !== undefined && away.includes(press)) this.figures.cut++
    else this.#failures.add('reader', `${what}: ${status === 0 ? error : status}`)
    return false
  }
}

function pageOf(live: string[]): string {
  const from = Math.random() < 0.5 && live.length > 0 ? live : steady
  return from[Math.floor(Math.random() * from.length)] ?? '/'
}
