import type { Plan, PlanRequest } from '@guiyan/shared/press/plan'
import type { Change } from '../../src/content/change.ts'
import { Pacer, StoppedError } from '../pacer.ts'
import { changeFromWire, WireError } from '../pull/wire.ts'
import { Refusal } from '../serving/guarded.ts'
import { Reading } from '../snapshot/reading.ts'
import { rehearse, type Shop } from './rehearse.ts'

/** A publish in the same process goes on for four times as long. */
const turnMs = 2
const mostWaiting = 30

/** Takes requests for plans: one is rehearsed at a time, and a newer one about the same document takes an older one's place. */
export class Rehearsals {
  readonly #shop: Shop
  readonly #snapshot: string
  readonly #newest = new Map<string, AbortController>()
  #queue: Promise<unknown> = Promise.resolve()
  #stopped = false

  /** @param snapshot path of snapshot.db */
  constructor(shop: Shop, snapshot: string) {
    this.#shop = shop
    this.#snapshot = snapshot
  }

  /** @throws Refusal 409 where a newer request about the document came, 503 while the press has no time for it */
  async plan(request: PlanRequest): Promise<Plan> {
    const [subject] = request.changes
    const key = `${subject?.collection}:${subject?.id}`
    this.#newest.get(key)?.abort()
    if (this.#stopped || this.#newest.size > mostWaiting) throw new Refusal(503, '印务正忙，请稍后再看。')
    const mine = new AbortController()
    this.#newest.set(key, mine)
    const turn = this.#queue.then(() => this.#rehearse(request, mine.signal))
    this.#queue = turn.catch(() => undefined)
    try {
      return await turn
    } catch (error) {
      if (error instanceof StoppedError) throw new Refusal(409, '文稿又有改动，以新的为准。')
      throw error
    } finally {
      if (this.#newest.get(key) === mine) this.#newest.delete(key)
    }
  }

  /** Breaks off what is being rehearsed. Resolves once nothing runs any more. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const each of this.#newest.values()) each.abort()
    await this.#queue
  }

  async #rehearse({ changes }: PlanRequest, signal: AbortSignal): Promise<Plan> {
    if (signal.aborted) throw new StoppedError('印务已被要求停止 (stopped)')
    const problems: Plan['problems'] = []
    const fit = changes.flatMap((change) => {
      try {
        return [changeOf(change)]
      } catch (error) {
        if (!(error instanceof WireError)) throw error
        problems.push({ collection: change.collection, id: change.id, problem: error.problem })
        return []
      }
    })
    const reading = new Reading(this.#snapshot)
    try {
      return { ...(await rehearse(this.#shop, reading, fit, new Pacer(signal, turnMs))), problems }
    } finally {
      reading.close()
    }
  }
}

function changeOf({ collection, id, document }: PlanRequest['changes'][number]): Change {
  if (document === null) return { collection, id, document: null } as Change // reason: TypeScript does not relate a union to its own key
  const change = changeFromWire(collection, document)
  if (change.id !== id) throw new Refusal(400, `文稿编号不一致：${id}，${change.id}`)
  return change
}
