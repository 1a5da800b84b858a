import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer, Api } from '../../support/api.ts'
import { body } from '../../support/lexical.ts'
import { picture } from '../../support/pictures.ts'
import type { Desk } from './desk.ts'
import { type ArticleRecord, headlineOf, type PhotoRecord } from './record.ts'

/** The CMS answered something else than that it was done. */
class RefusedError extends Error {
  override name = 'RefusedError'
}

const round = ['create', 'draft', 'publish', 'upload', 'publish', 'draft'] as const
const firstPublished = { _status: 'published' }

/**
 * Somebody signed in who writes, drafts, hands in pictures and publishes, one thing after another with a pause to think.
 * What the CMS acknowledges is remembered; an answer that does not come, or is no, is told to the desk.
 */
export class Editor {
  readonly #api: Api
  readonly #name: string
  readonly #thinkMs: number
  readonly #desk: Desk
  readonly #mine: ArticleRecord[] = []
  #photo: PhotoRecord | null = null
  #stopped = false
  #running: Promise<void> | null = null

  constructor(api: Api, name: string, thinkMs: number, desk: Desk) {
    this.#api = api
    this.#name = name
    this.#thinkMs = thinkMs
    this.#desk = desk
  }

  start(): void {
    this.#running = this.#work()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #work(): Promise<void> {
    for (let turn = 0; !this.#stopped; turn++) {
      await wait(this.#thinkMs * (0.5 + Math.random()))
      const article = this.#mine.at(-1 - (turn % 2))
      const what = article ? (round[turn % round.length] ?? 'publish') : 'create'
      const began = performance.now()
      try {
        if (what === 'upload') await this.#upload(turn)
        else if (!article || what === 'create') await this.#create()
        else await this.#save(article, what === 'publish')
        this.#desk.done(what, performance.now() - began)
      } catch (error) {
        this.#desk.refused(what, began, this.#name, error)
      }
    }
  }

  async #create(): Promise<void> {
    const name = `${this.#name}${this.#mine.length + this.#desk.failed}篇`
    const data = { headline: headlineOf(name, 0), body: body('侨乡来信。', name), ...firstPublished }
    const doc = answered(await this.#api.post('/api/articles?depth=0', data), 201)
    const record: ArticleRecord = {
      id: doc.id,
      path: new URL(doc.siteUrl).pathname,
      published: { text: 0, at: performance.now() },
      asked: new Set([0]),
      saved: 0,
      tried: 0,
      photo: null,
      name,
    }
    this.#mine.push(record)
    this.#desk.created(record)
  }

  async #save(article: ArticleRecord, publishes: boolean): Promise<void> {
    const text = ++article.tried
    if (publishes) article.asked.add(text)
    const photo = publishes ? this.#photo : null
    const words = { headline: headlineOf(article.name, text), ...(photo ? { leadPhoto: photo.id } : {}) }
    const path = `/api/articles/${article.id}?depth=0${publishes ? '' : '&draft=true'}`
    answered(await this.#api.patch(path, publishes ? { ...words, ...firstPublished } : words), 200)
    article.saved = text
    if (!publishes) return
    article.published = { text, at: performance.now() }
    if (photo) article.photo = photo.id
    this.#photo = null
    this.#desk.published(article)
  }

  async #upload(turn: number): Promise<void> {
    const file = await picture({ name: `${this.#name}-${turn}.jpg` })
    const caption = `${this.#name}第${turn}张。`
    const words = { caption, alt: caption, credit: '张剑峰 摄' }
    const doc = answered(await this.#api.upload(file, words, '?draft=true&depth=0'), 201)
    this.#photo = { id: doc.id, caption, sha256: createHash('sha256').update(file.bytes).digest('hex') }
    this.#desk.photos.push(this.#photo)
  }
}

function answered({ status, body }: Answer, wanted: number) {
  if (status !== wanted) throw new RefusedError(`${status} ${JSON.stringify(body).slice(0, 200)}`)
  return body.doc
}
