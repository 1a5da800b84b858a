import type { BasePayload } from 'payload'
import { type NewsroomDatabase, offeredBy } from './newsroom-database.ts'

/**
 * Does work while nobody else, in this process or another on the same database, does what the name stands for. For work that is no
 * transaction; whoever is within one calls `takeTurn`.
 * @throws an error of status 503 where somebody keeps the turn too long; what the work throws
 */
export function inTurn<T>(
  payload: Pick<BasePayload, 'db'>,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const take = offeredBy(payload).inTurn ?? inOwnTurn
  return take(name, work)
}

const last = new Map<string, Promise<void>>()

/** Where there is one process, its memory says whose turn it is. */
const inOwnTurn: NewsroomDatabase['inTurn'] = (name, work) => {
  const done = (last.get(name) ?? Promise.resolve()).then(work)
  const over = () => void (last.get(name) === ended && last.delete(name))
  const ended: Promise<void> = done.then(over, over)
  last.set(name, ended)
  return done
}
