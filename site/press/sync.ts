import { setImmediate as othersFirst } from 'node:timers/promises'
import { type CollectionName, collections } from '@guiyan/shared/content'
import { type Head, HeadDigest } from '@guiyan/shared/press/head-digest'
import type { Ping } from '@guiyan/shared/press/ping'
import type { Cms } from './pull/cms.ts'
import type { Derivatives } from './pull/derivatives.ts'
import type { Notes } from './snapshot/notes.ts'
import type { Change } from '../src/content/change.ts'
import type { SnapshotWriter } from './snapshot/snapshot-writer.ts'
import { changeFromWire, WireError } from './pull/wire.ts'

/** A document that could not be taken over; the version before it stays on the site. */
export type Rejection = { collection: CollectionName; id: string; problem: string }

const recentPageSize = 50
const fullPageSize = 1000
const batchSize = 100
// A document's time is set before its transaction commits, so one with an earlier time can show up later.
const overlapMs = 60_000

/**
 * Brings the snapshot to the state of the CMS. Every way ends in the same question, "which of these ids are
 * published, and what are they now?"; only its answer removes a document.
 */
export class Sync {
  readonly #cms: Cms
  readonly #writer: SnapshotWriter
  readonly #notes: Notes
  readonly #derivatives: Derivatives
  readonly #onReject: (rejection: Rejection) => void
  /** Newest time of change seen, by collection. Made by the full comparison at every start. */
  readonly #cursor = new Map<CollectionName, number>()
  /** What the CMS said when a look at it found nothing that was not known. */
  #etag: string | null = null
  readonly #stamps = new Map<CollectionName, string>()

  constructor(parts: {
    cms: Cms
    writer: SnapshotWriter
    notes: Notes
    derivatives: Derivatives
    onReject: (rejection: Rejection) => void
  }) {
    this.#cms = parts.cms
    this.#writer = parts.writer
    this.#notes = parts.notes
    this.#derivatives = parts.derivatives
    this.#onReject = parts.onReject
  }

  /** Fetches the documents that a ping named. @returns how many differ @throws CmsError */
  async hinted(hints: Ping['changes']): Promise<number> {
    return this.#fetch(
      hints.map(({ collection, id }) => [collection, id]),
      new Map(hints.map(({ collection, id, publish }) => [`${collection}:${id}`, publish])),
    )
  }

  /**
   * Looks for what changed lately, ping or none; where a collection's count then differs, compares it in full.
   * Costs one small request while nothing changed. @returns how many differ @throws CmsError
   */
  async recent(): Promise<number> {
    const said = await this.#cms.changes(this.#etag)
    if (!said) return 0
    let differing = 0
    for (const collection of collections) {
      const stamp = said.stamps?.collections[collection]
      if (stamp !== undefined && stamp === this.#stamps.get(collection)) continue
      const found = await this.#lookAt(collection)
      // What was behind is looked at once more: the stamp is older than what was found.
      if (found > 0 || stamp === undefined) this.#stamps.delete(collection)
      else this.#stamps.set(collection, stamp)
      differing += found
    }
    this.#etag = differing === 0 ? said.etag : null
    return differing
  }

  async #lookAt(collection: CollectionName): Promise<number> {
    const { changed, total } = await this.#changedLately(collection)
    const found = await this.#fetch(changed.map(({ id }) => [collection, id]))
    if (this.#notes.countKnown(collection) === total) return found
    return found + (await this.#compare(collection))
  }

  /**
   * Compares all ids and times of change, by digests first, so that only what differs is listed; asks again for what was rejected, and
   * fetches what somebody deleted of the photos' files. @returns how many differ @throws CmsError
   */
  async full(): Promise<number> {
    let differing = await this.#fetch(
      this.#notes.rejections().map(({ collection, id }) => [collection as CollectionName, id]), // reason: only we write it
    )
    const digests = await this.#cms.digests()
    for (const collection of collections) {
      const isSame = digests?.collections[collection] === (await this.#ownDigest(collection))
      if (!isSame) differing += await this.#compare(collection)
    }
    const lacking = this.#notes.photosLacking(await this.#derivatives.names())
    differing += await this.#fetch(lacking.map((id) => ['photos', id]))
    this.#notes.set('synced', 'yes')
    return differing
  }

  /** Looks at all heads that are known, as the CMS does at its own. */
  async #ownDigest(collection: CollectionName): Promise<string> {
    const digest = new HeadDigest()
    for (let after = ''; ;) {
      const heads = this.#notes.heads(collection, after, fullPageSize)
      for (const head of heads) digest.add(head)
      this.#advance(collection, heads)
      const last = heads.at(-1)
      if (!last || heads.length < fullPageSize) return digest.word()
      after = last.id
      await othersFirst()
    }
  }

  async #changedLately(collection: CollectionName): Promise<{ changed: Head[]; total: number }> {
    const cursor = this.#cursor.get(collection) ?? 0
    const changed: Head[] = []
    for (let page = 1; ; page++) {
      const request = { sort: '-updatedAt', page, limit: recentPageSize } as const
      const { heads, total } = await this.#cms.heads(collection, request)
      changed.push(...heads.filter((head) => this.#notes.knownTime(collection, head.id) !== head.updatedAt))
      const last = heads.at(-1)
      if (!last || page * recentPageSize >= total || Date.parse(last.updatedAt) < cursor - overlapMs) {
        this.#advance(collection, changed)
        return { changed, total }
      }
    }
  }

  async #compare(collection: CollectionName): Promise<number> {
    const there = new Map<string, string>()
    for (let page = 1, total = 1; (page - 1) * fullPageSize < total; page++) {
      const answer = await this.#cms.heads(collection, { sort: 'id', page, limit: fullPageSize })
      for (const head of answer.heads) there.set(head.id, head.updatedAt)
      total = answer.total
    }
    const changed = [...there].filter(([id, time]) => this.#notes.knownTime(collection, id) !== time)
    // Pages can shift while they are read, so an id that was not seen is asked for, not removed.
    const unseen = this.#notes.documentIds(collection).filter((id) => !there.has(id))
    this.#advance(
      collection,
      changed.map(([id, updatedAt]) => ({ id, updatedAt })),
    )
    return this.#fetch([...changed.map(([id]) => id), ...unseen].map((id) => [collection, id]))
  }

  #advance(collection: CollectionName, heads: Head[]): void {
    const times = heads.map((head) => Date.parse(head.updatedAt))
    this.#cursor.set(
      collection,
      times.reduce((a, b) => Math.max(a, b), this.#cursor.get(collection) ?? 0),
    )
  }

  async #fetch(
    asked: [CollectionName, string][],
    publishes = new Map<string, string | undefined>(),
  ): Promise<number> {
    let differing = 0
    let changes: Change[] = []
    for (const collection of collections) {
      const ids = [...new Set(asked.filter(([of]) => of === collection).map(([, id]) => id))]
      for (let from = 0; from < ids.length; from += batchSize) {
        for (const change of await this.#changesOf(collection, ids.slice(from, from + batchSize)))
          changes.push({ ...change, publish: publishes.get(`${collection}:${change.id}`) })
        // What belongs together goes in together; only a whole store is written in parts, for memory's sake.
        if (changes.length > 5 * batchSize) {
          differing += this.#writer.apply(changes, this.#notes.hasRelease())
          changes = []
        }
      }
    }
    return differing + this.#writer.apply(changes, this.#notes.hasRelease())
  }

  async #changesOf(collection: CollectionName, ids: string[]): Promise<Change[]> {
    const found = await this.#cms.documents(collection, ids)
    const changes: Change[] = []
    for (const id of ids) {
      const wire = found.get(id)
      const change =
        wire === undefined ? { collection, id, document: null } : await this.#accept(collection, wire)
      if (change) changes.push(change)
    }
    return changes
  }

  async #accept(collection: CollectionName, wire: unknown): Promise<Change | null> {
    try {
      const change = changeFromWire(collection, wire)
      if (change.collection !== 'photos' || !change.document) return change
      const problem = await this.#derivatives.fetch(this.#cms, change.document)
      if (problem === null) return change
      throw new WireError(collection, change.id, problem, undefined)
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      const updatedAt = String((wire as { updatedAt?: unknown }).updatedAt) // reason: only compared with what REST says again
      const rejection = { collection, id: error.id, problem: error.problem }
      this.#writer.reject(rejection, updatedAt, this.#notes.hasRelease())
      this.#onReject(rejection)
      return null
    }
  }
}
