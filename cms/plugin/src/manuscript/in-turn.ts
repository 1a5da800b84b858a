import type { PayloadRequest } from 'payload'
import { oneAtATime } from '../one-at-a-time.ts'
import { offersTurns } from '../other-processes/turns.ts'

const oneAfterTheOther = oneAtATime()

/**
 * The making of articles, one after the other in this process, where the database gives no turns: an adapter that lets several writers share a
 * connection would let two of them see the same manuscript without its article.
 */
export function inDeskTurn<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  return offersTurns(req) ? work() : oneAfterTheOther(work)
}
