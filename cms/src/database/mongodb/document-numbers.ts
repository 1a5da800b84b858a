import { DatabaseUnavailableError } from '../errors.ts'
import { isDuplicate, type MongodbAdapter } from './mongodb-adapter.ts'

type Counter = { _id: string; last: number }

/** The collection that holds the last number given in each other one. */
export const countersName = 'document_numbers'

/**
 * Gives each new document the next number of its collection. A number is taken outside of the transaction that uses it:
 * two writers never wait for each other, and one that is rolled back leaves a gap.
 */
export function givingNumbers(adapter: MongodbAdapter): void {
  const { connect, create } = adapter
  adapter.create = async (args) => {
    const isNumbered = adapter.payload.collections[args.collection]?.customIDType === 'number'
    if (!isNumbered || args.data.id !== undefined) return create.call(adapter, args)
    const id = await nextNumber(adapter, args.collection)
    return create.call(adapter, { ...args, data: { ...args.data, id } })
  }
  adapter.connect = async (options) => {
    await connect?.call(adapter, options)
    await refuseOlderIds(adapter)
  }
}

async function nextNumber(adapter: MongodbAdapter, slug: string): Promise<number> {
  const { model, counters } = partsOf(adapter, slug)
  for (;;) {
    const counter = await counters.findOneAndUpdate(
      { _id: slug },
      { $inc: { last: 1 } },
      { returnDocument: 'after' },
    )
    if (counter) return counter.last
    const [newest] = await model.find({}).sort({ _id: -1 }).limit(1).toArray()
    // Of several who find no counter the first makes it; all of them then count on from it.
    await counters.insertOne({ _id: slug, last: Number(newest?._id ?? 0) }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error
    })
  }
}

function partsOf(adapter: MongodbAdapter, slug: string) {
  const { collections, connection } = adapter
  const model = collections[slug]?.collection
  if (!model) throw new Error(`${slug}: no such collection`)
  return { model, counters: connection.collection<Counter>(countersName) }
}

/** Documents of before they had numbers would be found by nobody. */
async function refuseOlderIds(adapter: MongodbAdapter): Promise<void> {
  for (const [slug, { customIDType }] of Object.entries(adapter.payload.collections)) {
    if (customIDType !== 'number') continue
    const { model } = partsOf(adapter, slug)
    if (!(await model.findOne({ _id: { $type: 'objectId' } } as object))) continue // reason: Payload's models name no type
    throw new DatabaseUnavailableError(
      new Error(`${slug} 里的文档没有编号，来自旧版本 (made by a version that gave no numbers)`),
    )
  }
}
