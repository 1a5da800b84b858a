import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type Condition = Record<string, unknown>
/** What is used of Mongoose's schema and query. */
type Schema = { pre: (operations: readonly string[], hook: (this: Query) => void) => void }
type Query = { getFilter: () => Condition; setQuery: (filter: Condition) => void }

const operations = [
  ...(['find', 'findOne', 'findOneAndUpdate', 'findOneAndDelete', 'updateOne', 'updateMany'] as const),
  ...(['deleteOne', 'deleteMany', 'countDocuments', 'distinct'] as const),
]

/**
 * Payload asks for the collection of a relation (`document.relationTo`) by its name and by that name as a number, where
 * ids are numbers. That is no number, and not every server can be asked for it.
 */
export function withoutNan({ connection }: MongooseAdapter): void {
  connection.plugin((schema) => {
    const { pre } = schema as unknown as Schema // reason: Mongoose has an overload for each operation alone
    pre.call(schema, operations, function () {
      this.setQuery(cleaned(this.getFilter()))
    })
  })
}

/** The same conditions without those alternatives that compare with NaN, which nothing is. */
export function cleaned(filter: Condition): Condition {
  const entries = Object.entries(filter).map(([name, value]): [string, unknown] => {
    if ((name !== '$or' && name !== '$and') || !Array.isArray(value)) return [name, value]
    const conditions = value as Condition[] // reason: MongoDB's grammar
    return [name, conditions.filter((each) => !comparesWithNan(each)).map(cleaned)]
  })
  return Object.fromEntries(entries)
}

function comparesWithNan(condition: Condition): boolean {
  return Object.values(condition).some(
    (value) => typeof value === 'object' && value !== null && Object.values(value).some(Number.isNaN),
  )
}
