import { type BatchDefaults, fieldsOf, noDefaults } from '../../../photo-desk/batch-defaults.ts'
import { photoOf, signedInId, similarTo } from '../ask-cms.ts'
import type { DeskPhoto } from '../desk-photo.ts'
import { batchLocks, type BatchLocks } from './batch-lock.ts'
import {
  emptyQueue,
  isOpen,
  nextTime,
  nextUploads,
  type Problem,
  type Queue,
  queueAfter,
  type QueueEvent,
  type Upload,
} from './queue-state.ts'
import { type Received, sendFile } from './send-file.ts'
import { browserFiles, type WaitingFile, type WaitingFiles } from './waiting-files.ts'

/** What a tab knows of the pictures that one person hands in. Replaced, never changed. */
export type DeskState = {
  queue: Queue
  /** When sending began, milliseconds; null at rest. */
  since: number | null
  /** Whether the browser keeps the files for after a closed tab. */
  kept: boolean
  /** Photos that this tab brought in, as the CMS answered. */
  arrived: DeskPhoto[]
  defaults: Record<string, BatchDefaults>
  leftovers: Leftover[]
}

/** Files of a closed tab. */
export type Leftover = { batch: string; files: number }

const atOnce = 2
/** A picture that the CMS has, or will never take, need not be kept. */
const isSettled = ({ state, problem }: Upload) =>
  state === 'done' || state === 'cancelled' || (state === 'failed' && problem?.passing !== true)

/**
 * Hands pictures in, two at a time, and goes on while the tab lives, whatever page of the admin UI it shows. Files wait
 * in the browser's storage until the CMS has them.
 */
export class DeskQueue {
  readonly #api: string
  readonly #owner: string
  readonly #files: WaitingFiles = browserFiles()
  readonly #locks: BatchLocks
  readonly #listeners = new Set<() => void>()
  readonly #sources = new Map<string, File>()
  readonly #keeping = new Map<string, Promise<void>>()
  readonly #aborts = new Map<string, () => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #state: DeskState = {
    queue: emptyQueue,
    since: null,
    kept: true,
    arrived: [],
    defaults: {},
    leftovers: [],
  }

  /** @param owner id of whoever is signed in */
  constructor(api: string, owner: string) {
    this.#api = api
    this.#owner = owner
    this.#locks = batchLocks(owner)
    addEventListener('online', () => this.#dispatch({ type: 'resumed', files: [] }))
    addEventListener('beforeunload', (event) => {
      if (this.#state.queue.uploads.some(isOpen)) event.preventDefault()
    })
  }

  state = (): DeskState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Queues pictures of a batch. */
  add(batch: string, files: File[]): void {
    this.#locks.hold(batch)
    const waiting = files.map((file) => ({ key: randomKey(), batch, owner: this.#owner, file }))
    for (const one of waiting) this.#keep(one)
    this.#queue('added', waiting)
  }

  cancel(key: string | null): void {
    for (const { key: open } of this.#state.queue.uploads.filter(isOpen)) {
      if (key === null || key === open) this.#aborts.get(open)?.()
    }
    this.#dispatch({ type: 'cancelled', key })
  }

  retry(key: string | null): void {
    this.#dispatch({ type: 'retried', key })
  }

  /** Takes an upload that is done or failed off the list. */
  dismiss(key: string): void {
    this.#dispatch({ type: 'dismissed', key })
  }

  fileOf(key: string): File | null {
    return this.#sources.get(key) ?? null
  }

  setDefaults(batch: string, defaults: BatchDefaults): void {
    this.#set({ defaults: { ...this.#state.defaults, [batch]: defaults } })
    void this.#files.keepDefaults(batch, defaults).catch(() => {})
  }

  /** Sends on after a new sign-in. @returns whether the same person is signed in now */
  async goOn(): Promise<boolean> {
    const isBack = (await signedInId(this.#api).catch(() => null)) === this.#owner
    if (isBack) this.#dispatch({ type: 'resumed', files: [] })
    return isBack
  }

  /** Looks for files of closed tabs; they are in `leftovers` then. */
  async findLeftovers(): Promise<void> {
    const left = await this.#left()
    const batches = [...new Set(left.map(({ batch }) => batch))]
    const elsewhere = await this.#locks.heldElsewhere(batches)
    const leftovers = batches
      .filter((batch) => !elsewhere.has(batch))
      .map((batch) => ({ batch, files: left.filter((one) => one.batch === batch).length }))
    this.#set({ leftovers })
  }

  async resume(batch: string): Promise<void> {
    this.#locks.hold(batch)
    const defaults = await this.#files.defaultsOf(batch)
    if (defaults) this.#set({ defaults: { ...this.#state.defaults, [batch]: defaults } })
    const left = (await this.#left()).filter((one) => one.batch === batch)
    this.#without(batch)
    this.#queue('resumed', left)
  }

  async discard(batch: string): Promise<void> {
    const left = (await this.#left()).filter((one) => one.batch === batch)
    await this.#files.drop(left.map(({ key }) => key))
    await this.#files.forget(batch)
    this.#without(batch)
  }

  #without(batch: string): void {
    this.#set({ leftovers: this.#state.leftovers.filter((one) => one.batch !== batch) })
  }

  /** Stored files that this tab does not work on. */
  async #left(): Promise<WaitingFile[]> {
    const stored = await this.#files.of(this.#owner).catch(() => [])
    return stored.filter(({ key }) => !this.#sources.has(key))
  }

  #keep(waiting: WaitingFile): void {
    const kept = this.#files.keep(waiting).catch(() => this.#set({ kept: false }))
    this.#keeping.set(waiting.key, kept)
  }

  #queue(type: 'added' | 'resumed', waiting: WaitingFile[]): void {
    for (const { key, file } of waiting) this.#sources.set(key, file)
    const files = waiting.map(({ key, batch, file: { name, size } }) => ({ key, batch, name, size }))
    this.#dispatch({ type, files })
  }

  #dispatch(event: QueueEvent): void {
    const before = this.#state.queue
    const queue = queueAfter(before, event)
    const since = queue.uploads.some(isOpen) ? (this.#state.since ?? Date.now()) : null
    this.#set({ queue, since })
    const wasSettled = new Set(before.uploads.filter(isSettled).map(({ key }) => key))
    // A file that failed by the way and is dismissed stays stored: the next visit offers it again.
    for (const one of queue.uploads) if (isSettled(one) && !wasSettled.has(one.key)) this.#release(one.key)
    this.#pump()
  }

  /** Only when it is stored can it be dropped. */
  #release(key: string): void {
    const drop = async () => {
      await this.#keeping.get(key)
      this.#keeping.delete(key)
      await this.#files.drop([key])
    }
    void drop().catch(() => {})
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  #pump(): void {
    const now = Date.now()
    // One by one: what is sent changes what is next.
    for (;;) {
      const [next] = nextUploads(this.#state.queue, now, atOnce)
      if (!next) break
      void this.#send(next)
    }
    clearTimeout(this.#timer)
    const next = nextTime(this.#state.queue, now)
    if (next !== null) this.#timer = setTimeout(() => this.#pump(), next - now)
  }

  async #send({ key, batch, name }: Upload): Promise<void> {
    const file = this.#sources.get(key)
    if (!file) return this.#dispatch({ type: 'cancelled', key })
    this.#dispatch({ type: 'started', key })
    const fields = fieldsOf(batch, this.#state.defaults[batch] ?? noDefaults)
    const { received, abort } = sendFile(this.#api, file, fields, (sent) =>
      this.#dispatch({ type: 'progressed', key, sent }),
    )
    this.#aborts.set(key, abort)
    const answer = await received
    this.#aborts.delete(key)
    await this.#take(
      key,
      answer,
      (photo) => photo.batch === batch && photo.originalName === name.slice(0, 255),
    )
  }

  /** @param isOurs whether a photo is what became of this very file, whose answer was lost */
  async #take(key: string, answer: Received, isOurs: (photo: DeskPhoto) => boolean): Promise<void> {
    if (answer.kind === 'photo') return this.#arrived(key, answer.photo)
    if (answer.kind === 'duplicate') {
      const known = this.#state.queue.uploads.some(({ photo }) => photo === answer.of.id)
      const photo = known ? null : await photoOf(this.#api, answer.of.id).catch(() => null)
      if (photo && isOurs(photo)) return this.#arrived(key, photo)
      return this.#failed(key, { message: answer.message, passing: false, duplicateOf: answer.of })
    }
    if (answer.kind === 'refused') return this.#refused(key, answer.message)
    if (answer.kind === 'forbidden') {
      const person = await signedInId(this.#api).catch(() => undefined)
      if (person === this.#owner) return this.#refused(key, answer.message)
      if (person !== undefined) return this.#dispatch({ type: 'signedOut', key })
    }
    this.#failed(key, { message: '', passing: true, duplicateOf: null })
  }

  #arrived(key: string, photo: DeskPhoto): void {
    this.#set({ arrived: [...this.#state.arrived, photo] })
    this.#dispatch({ type: 'done', key, photo: photo.id, at: Date.now() })
    const look = async () => {
      const similar = await similarTo(this.#api, photo.id)
      if (similar.length > 0) this.#dispatch({ type: 'resembled', key, similar })
    }
    void look()
  }

  #refused(key: string, message: string): void {
    this.#failed(key, { message, passing: false, duplicateOf: null })
  }

  #failed(key: string, problem: Problem): void {
    this.#dispatch({ type: 'failed', key, problem, at: Date.now() })
  }
}

/** crypto.randomUUID is not there on plain http. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
