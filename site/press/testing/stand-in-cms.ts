import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CollectionName, collections } from '@guiyan/shared/content'
import { changesPath, digestsPath } from '@guiyan/shared/press/changes'
import { holdPath } from '@guiyan/shared/press/hold'
import { HeadDigest } from '@guiyan/shared/press/head-digest'

/** A document as REST shows it. */
export type WireDocument = { id: number | string; updatedAt: string; [field: string]: unknown }

/** `half` cuts answers off in the middle; `short` leaves documents out of a list that says it has them. */
export type Mood = 'well' | 'error' | 'half' | 'short' | 'gone'

/**
 * Speaks the wire format over HTTP from documents in memory: lists, paging, counts, derivatives. It stands
 * in for the CMS where the press is tested by itself; tests/int has the true one.
 */
export class StandInCms {
  url = ''
  /** Requests since the mood last changed. */
  answered = 0
  /** Paths that were asked for. */
  readonly asked: string[] = []
  /** What it says when it is asked whether other presses are held. */
  isHeld: () => boolean = () => false
  #mood: Mood = 'well'
  readonly files = new Map<string, Uint8Array>()
  /** What it gives for a preview, by `articles:12`; any token of that document will do. */
  readonly drafts = new Map<string, { changes: object[]; files?: string[] }>()
  readonly #documents = new Map<CollectionName, Map<string, WireDocument>>()
  readonly #server: Server
  #clock = Date.parse('2026-11-01T00:00:00Z')

  constructor() {
    for (const collection of collections) this.#documents.set(collection, new Map())
    this.#server = createServer((request, response) => {
      this.answered++
      if (this.#mood === 'gone') return void response.destroy()
      const url = new URL(request.url ?? '/', 'http://cms')
      this.asked.push(url.pathname)
      this.#answer(url, request, response)
    })
  }

  set mood(mood: Mood) {
    this.#mood = mood
    this.answered = 0
  }

  /** Sets its clock, which gives documents their times of change. */
  set clock(time: string) {
    this.#clock = Date.parse(time)
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const { port } = this.#server.address() as AddressInfo // reason: it listens on a port, not a pipe
    this.url = `http://127.0.0.1:${port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** Publishes a document, or changes fields of one; its time of change moves on. */
  publish(collection: CollectionName, id: number, fields: Record<string, unknown>): WireDocument {
    this.#clock += 1000
    const now = new Date(this.#clock).toISOString()
    const before = this.#of(collection).get(String(id)) ?? { id, createdAt: now }
    const document = { ...before, ...fields, id, updatedAt: now }
    this.#of(collection).set(String(id), document)
    return document
  }

  /** What an unpublish and a delete look like from outside. */
  remove(collection: CollectionName, id: number): void {
    this.#of(collection).delete(String(id))
  }

  all(): Record<CollectionName, WireDocument[]> {
    // reason: fromEntries forgets the type of its keys
    return Object.fromEntries(
      collections.map((collection) => [collection, [...this.#of(collection).values()]]),
    ) as Record<CollectionName, WireDocument[]>
  }

  #of(collection: CollectionName): Map<string, WireDocument> {
    const documents = this.#documents.get(collection)
    if (!documents) throw new Error(`no such collection: ${collection}`)
    return documents
  }

  #answer(url: URL, request: IncomingMessage, response: ServerResponse): void {
    if (this.#mood === 'error') return void response.writeHead(500).end('{"errors":[]}')
    if (url.pathname === changesPath) return this.#changes(request, response)
    if (url.pathname === holdPath) return void response.end(JSON.stringify({ held: this.isHeld() }))
    if (url.pathname === digestsPath) return this.#digests(response)
    const [, , collection, kind, filename] = url.pathname.split('/')
    if (collection === 'press') return this.#draft(url.pathname, response)
    if (kind === 'derivatives') {
      const bytes = this.files.get(filename ?? '')
      return void response.writeHead(bytes ? 200 : 404).end(bytes)
    }
    const found = this.#found(collection as CollectionName, url.searchParams) // reason: #of checks it
    const body = JSON.stringify(found)
    if (this.#mood !== 'half') return void response.end(body)
    response.writeHead(200, { 'content-length': Buffer.byteLength(body) })
    response.write(body.slice(0, body.length / 2), () => response.destroy())
  }

  /** Stamps that say all: whatever changes makes them others. */
  #changes(request: IncomingMessage, response: ServerResponse): void {
    const stamp = (documents: WireDocument[]) =>
      createHash('sha256')
        .update(documents.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join())
        .digest('hex')
    const stamps = Object.entries(this.all()).map(([name, documents]) => [name, stamp(documents)])
    const body = JSON.stringify({ collections: Object.fromEntries(stamps) })
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
    response.writeHead(200, { etag }).end(body)
  }

  #digests(response: ServerResponse): void {
    const digests = Object.entries(this.all()).map(([name, documents]) => {
      const digest = new HeadDigest()
      for (const { id, updatedAt } of documents) digest.add({ id: String(id), updatedAt })
      return [name, digest.word()]
    })
    response.end(JSON.stringify({ collections: Object.fromEntries(digests) }))
  }

  #draft(path: string, response: ServerResponse): void {
    const [, , , , token = '', , filename] = path.split('/')
    const right = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())
    const draft = this.drafts.get(`${right.collection}:${right.id}`)
    if (!draft) return void response.writeHead(404).end('{}')
    if (filename === undefined) return void response.end(JSON.stringify({ changes: draft.changes }))
    const bytes = draft.files?.includes(filename) ? this.files.get(filename) : undefined
    response.writeHead(bytes ? 200 : 404, { 'content-type': 'image/webp' }).end(bytes)
  }

  #found(collection: CollectionName, query: URLSearchParams) {
    if (query.get('where[_status][equals]') !== 'published' || query.get('depth') !== '0') {
      throw new Error(`the press asks for more than published documents: ${query}`)
    }
    const ids = query.get('where[id][in]')?.split(',')
    const documents = [...this.#of(collection).values()].filter(({ id }) => !ids || ids.includes(String(id)))
    if (query.get('sort') === '-updatedAt') documents.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    const [limit, page] = [Number(query.get('limit')), Number(query.get('page'))]
    const part = documents.slice((page - 1) * limit, page * limit).slice(this.#mood === 'short' ? 1 : 0)
    const selected = query.has('select[updatedAt]')
      ? part.map(({ id, updatedAt }) => ({ id, updatedAt }))
      : part
    return { docs: selected, totalDocs: documents.length }
  }
}
