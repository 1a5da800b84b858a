import type { BasePayload } from 'payload'
import { RateLimiterMongo } from 'rate-limiter-flexible'
import { type MongodbAdapter, passingRows } from '../database/mongodb/mongodb-adapter.ts'
import { type AttemptCounter, type Counts, countsInMemory, createAttemptCounter, limits } from './attempts.ts'

/** The counter that all processes share: in the database where several may write to it, else in memory. */
export function attemptCounterOf(): (payload: BasePayload) => AttemptCounter {
  let counter: AttemptCounter | undefined
  return ({ db }) =>
    (counter ??= createAttemptCounter(
      db.name === 'mongoose' ? countsIn(db as unknown as MongodbAdapter) : countsInMemory(), // reason: the name says so
    ))
}

function countsIn(adapter: MongodbAdapter): Counts {
  const { collectionName } = passingRows(adapter, 'attempts')
  const counting = (keyPrefix: string, points: number) =>
    new RateLimiterMongo({
      storeClient: adapter.connection.db,
      tableName: collectionName,
      keyPrefix,
      points,
      duration: limits.windowSeconds,
      // They are made with the others (database/mongodb/hot-indexes.ts).
      disableIndexesCreation: true,
    })
  return { account: counting('account', limits.account), address: counting('address', limits.address) }
}
