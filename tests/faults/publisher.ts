import { setTimeout as wait } from 'node:timers/promises'
import type { Api } from '../support/api.ts'
import { body } from '../support/lexical.ts'

/** An article that the CMS has acknowledged as published. `tried`: headlines that it was asked for since, without an answer. */
export type Acknowledged = { id: number; siteUrl: string; headline: string; tried: string[] }

/** Publishes without pause, one after another, and remembers what the CMS said it had done. */
export class Publisher {
  readonly #newsroom: { admin: Api }
  readonly #name: string
  readonly acknowledged: Acknowledged[] = []
  /** Acknowledged publishes, those of one article counted each. */
  publishes = 0
  #refused = 0
  #running: Promise<void> | null = null
  #stopped = false

  constructor(newsroom: { admin: Api }, name: string) {
    this.#newsroom = newsroom
    this.#name = name
  }

  start(): void {
    this.#stopped = false
    this.#running = this.#loop()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #loop(): Promise<void> {
    for (let turn = 0; !this.#stopped; turn++) {
      const headline = `${this.#name}${this.publishes + this.#refused}号`
      const article = turn % 3 === 0 ? undefined : this.acknowledged.at(-1 - (turn % 2))
      try {
        await (article ? this.#edit(article, headline) : this.#create(headline))
        this.publishes++
      } catch {
        // The CMS was killed before it answered: it may have been done or not.
        this.#refused++
        await wait(20)
      }
    }
  }

  async #create(headline: string): Promise<void> {
    const data = { headline, body: body('正文'), _status: 'published' }
    const { id, siteUrl } = await this.#newsroom.admin.create('articles', data)
    this.acknowledged.push({ id, siteUrl, headline, tried: [] })
  }

  async #edit(article: Acknowledged, headline: string): Promise<void> {
    article.tried.push(headline)
    await this.#newsroom.admin.update('articles', article.id, { headline, _status: 'published' })
    Object.assign(article, { headline, tried: [] })
  }
}
