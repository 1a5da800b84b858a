// Prints by which index MongoDB answers the queries that are asked all day: a line of JSON `{question, index, plan}` for each that Payload
// makes of them. `index` is the one of ours that covers it, `plan` what the server says itself, where it explains.
import type { MongodbAdapter } from '../database/mongodb/mongodb-adapter.ts'
import { openPayload } from '../open-payload.ts'
import { coveringIndex, type Fields } from './covering-index.ts'
import { hotQueries, type HotQuery } from './hot-queries.ts'

type Asked = { collection: string; method: string; filter: Fields; sort: Fields }
type Stage = { stage?: string; indexName?: string; inputStage?: Stage; inputStages?: Stage[] }

// In development Payload would write types for this database.
Object.assign(process.env, { NODE_ENV: 'production' })
const { default: config } = await import('../payload.config.ts')
const payload = await openPayload(config, false)
const adapter = payload.db as unknown as MongodbAdapter // reason: this is about MongoDB only
const asked: Asked[] = []
adapter.connection.base.set(
  'debug',
  (collection: string, method: string, filter: Fields, options?: { sort?: Fields }) => {
    asked.push({ collection, method, filter, sort: options?.sort ?? {} })
  },
)

async function ask({ collection, where, sort, draft = false, versions = false }: HotQuery): Promise<void> {
  const query = { collection, where, depth: 0, ...(sort ? { sort } : {}) }
  await (versions ? payload.findVersions(query) : payload.find({ ...query, draft }))
}

/** An `and` is the same as its parts together; an `or` uses an index where each of its parts does. */
function simple(filter: Fields): Fields[] {
  const { $and = [], $or, ...rest } = filter as { $and?: Fields[]; $or?: Fields[] } & Fields // reason: so are MongoDB's filters
  const parts = $and.reduce<Fields[]>(
    (wholes, part) => wholes.flatMap((whole) => simple(part).map((other) => ({ ...whole, ...other }))),
    [rest],
  )
  if (!$or) return parts
  return parts.flatMap((part) => $or.flatMap(simple).map((other) => ({ ...part, ...other })))
}

const stagesOf = ({ stage = '?', indexName, inputStage, inputStages = [] }: Stage): string[] => [
  indexName ? `${stage} ${indexName}` : stage,
  ...(inputStage ? [inputStage] : inputStages).flatMap(stagesOf),
]

async function planOf({ collection, filter, sort }: Asked): Promise<string[]> {
  const cursor = adapter.connection.collection(collection).find(filter, { sort: sort as never }) // reason: as Payload sends it
  const { queryPlanner } = (await cursor.explain('queryPlanner')) as {
    queryPlanner?: { winningPlan?: Stage }
  } // reason: MongoDB's answer
  return queryPlanner?.winningPlan ? stagesOf(queryPlanner.winningPlan) : []
}

for (const query of hotQueries) {
  asked.length = 0
  await ask(query)
  for (const one of asked.filter(({ method }) => method === 'find')) {
    const rows = await adapter.connection.collection(one.collection).indexes()
    const plan = await planOf(one)
    for (const filter of simple(one.filter)) {
      const sort = query.few ? {} : one.sort
      const index = coveringIndex(
        rows.map(({ key }) => key as Fields),
        filter,
        sort,
      )
      console.log(JSON.stringify({ question: `${query.question} (${one.collection})`, index, plan }))
    }
  }
}
await payload.destroy()
