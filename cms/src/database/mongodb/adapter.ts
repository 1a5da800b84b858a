import type { NewsroomDatabase } from '@guiyan/newsroom'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { givingNumbers } from './document-numbers.ts'
import { withoutNan } from './queries-without-nan.ts'
import { boardIn } from './board.ts'
import { waitForBeginning } from './begun-transactions.ts'
import { claimJobsInTurn } from './claim-jobs.ts'
import { headsInMongodb } from './heads.ts'
import { makeHotIndexes } from './hot-indexes.ts'
import { type MongodbAdapter, passingRows } from './mongodb-adapter.ts'
import { transactionsOf } from './transactions-of-the-dead.ts'
import { inTurnOf, turnsIn } from './turns.ts'
import { bracketTransactions } from './units-of-work.ts'
import { takenInTransactions } from './turns-in-transactions.ts'
import { writeSessionsAlone } from './write-sessions.ts'

/**
 * Payload's MongoDB adapter made safe for several CMS processes on one database (docs/decisions/0014). Transactions are used on a replica
 * set; without one, turns keep two saves of one document apart.
 *
 * @param url `mongodb://…` or `mongodb+srv://…`
 */
export function sharedMongodb(url: string): DatabaseAdapterObj {
  const stock = mongooseAdapter({
    url,
    // Plain queries only, whose indexes are known (hot-indexes.ts).
    useJoinAggregations: false,
    usePipelineInSortLookup: false,
    afterCreateConnection: withoutNan,
    connectOptions: { serverSelectionTimeoutMS: 5000, connectTimeoutMS: 5000 },
  })
  return { ...stock, init: (args) => shared(stock.init(args) as unknown as MongodbAdapter) } // reason: its type is the general one
}

function shared(adapter: MongodbAdapter): BaseDatabaseAdapter {
  countInTransactions(adapter)
  givingNumbers(adapter)
  const { connect, destroy } = adapter
  let turns: ReturnType<typeof turnsIn> | undefined
  adapter.connect = async (options) => {
    await connect?.call(adapter, options)
    if (turns) return
    await untilIndexed(adapter)
    const ours = (turns = turnsIn(passingRows(adapter, 'turns'), transactionsOf(adapter)))
    await makeHotIndexes(adapter)
    await bracketTransactions(adapter, ours)
    waitForBeginning(adapter)
    claimJobsInTurn(adapter, ours)
    writeSessionsAlone(adapter, ours)
    const board = boardIn(passingRows(adapter, 'notes'))
    const takeTurn = await takenInTransactions(adapter, ours)
    const offered: NewsroomDatabase = {
      takeTurn,
      inTurn: inTurnOf(ours),
      board,
      publishedHeads: headsInMongodb(adapter),
    }
    Object.assign(adapter, offered)
  }
  adapter.destroy = async () => {
    turns?.close()
    await destroy?.call(adapter)
  }
  return adapter
}

/** A transaction waits 5 ms for a collection whose indexes are being made, and is then given up. */
async function untilIndexed({ connection }: MongodbAdapter): Promise<void> {
  await Promise.all(Object.values(connection.models).map((model) => model.init()))
}

/** Payload counts a whole collection by an estimate, which MongoDB does not make within a transaction. */
function countInTransactions(adapter: MongodbAdapter): void {
  const { count } = adapter
  adapter.count = (args) =>
    count.call(adapter, args.where && Object.keys(args.where).length > 0 ? args : { ...args, where: all })
}

const all = { id: { exists: true } }
