import type { Arrangement } from '../../../manuscript/arrangement.ts'
import type { Sent } from './send-arrangement.ts'

/** How far the saving is. `retrying`: it is sent again by itself. */
export type Saving =
  { state: 'saved' | 'unsaved' | 'sending' | 'retrying' | 'stale' } | { state: 'refused'; message: string }

type Settings = {
  /** The version that the person saw. */
  updatedAt: string
  send: (updatedAt: string, arrangement: Arrangement) => Promise<Sent>
  onChange: (saving: Saving) => void
  /** How long steps are gathered before they are sent. */
  pauseMs?: number
  firstDelayMs?: number
}

const longestDelayMs = 30_000

/** Keeps the CMS up to date: one save at a time, the newest arrangement, again and again where the CMS does not answer. */
export class Saver {
  readonly #settings: Required<Settings>
  #updatedAt: string
  #waiting: Arrangement | null = null
  #isSending = false
  #isStopped = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #delayMs: number

  constructor(settings: Settings) {
    this.#settings = { pauseMs: 600, firstDelayMs: 1_000, ...settings }
    this.#updatedAt = settings.updatedAt
    this.#delayMs = this.#settings.firstDelayMs
  }

  /** Has this saved, in the place of what waits. After `stale` or `refused` it waits for `goOn`. */
  put(arrangement: Arrangement): void {
    this.#waiting = arrangement
    if (this.#isStopped) return
    if (!this.#isSending) this.#settings.onChange({ state: 'unsaved' })
    this.#sendIn(this.#settings.pauseMs)
  }

  /** Sends what waits at once. */
  flush(): void {
    clearTimeout(this.#timer)
    if (!this.#isStopped) void this.#send()
  }

  /** Goes on after `stale` or `refused`. @param updatedAt of the version that may be written over */
  goOn(updatedAt = this.#updatedAt): void {
    this.#updatedAt = updatedAt
    this.#isStopped = false
    this.flush()
  }

  /** Nothing more is sent. */
  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  #sendIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(), ms)
  }

  async #send(): Promise<void> {
    const arrangement = this.#waiting
    if (this.#isSending || arrangement === null) return
    this.#isSending = true
    this.#waiting = null
    this.#settings.onChange({ state: 'sending' })
    const sent = await this.#settings.send(this.#updatedAt, arrangement)
    this.#isSending = false
    if (sent.kind !== 'saved') this.#waiting ??= arrangement
    this.#after(sent)
  }

  #after(sent: Sent): void {
    if (sent.kind === 'saved') {
      this.#updatedAt = sent.updatedAt
      this.#delayMs = this.#settings.firstDelayMs
      if (this.#waiting !== null && !this.#isStopped) void this.#send()
      else this.#settings.onChange({ state: 'saved' })
    } else if (sent.kind === 'unreachable') {
      this.#settings.onChange({ state: 'retrying' })
      if (!this.#isStopped) this.#sendIn(this.#delayMs)
      this.#delayMs = Math.min(this.#delayMs * 2, longestDelayMs)
    } else {
      this.#isStopped = true
      this.#settings.onChange(
        sent.kind === 'stale' ? { state: 'stale' } : { state: 'refused', message: sent.message },
      )
    }
  }
}
