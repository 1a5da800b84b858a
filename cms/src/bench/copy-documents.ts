import type { Payload } from 'payload'
import { countersName } from '../database/mongodb/document-numbers.ts'
import { type Copy, rowId } from './copy.ts'

type Stored = Record<string, unknown>
/** What is used of a collection of the MongoDB driver. */
type Collection = {
  findOne: (query: Stored, options?: { sort: Stored }) => Promise<Stored | null>
  insertMany: (documents: Stored[], options: { ordered: boolean }) => Promise<unknown>
  updateOne: (query: Stored, change: Stored) => Promise<unknown>
}
type Models = Record<string, { collection: Collection }>
type Connection = { collection: (name: string) => Collection }

const copiesAtOnce = 1000

/** The same as copyRows on MongoDB: the template's stored document and newest version with other ids and own fields. */
export async function copyDocuments(
  payload: Payload,
  collection: string,
  template: string,
  copies: Copy[],
): Promise<number[]> {
  const db = payload.db as unknown as { collections: Models; versions: Models; connection: Connection } // reason: MongoDB only
  const { collections, versions, connection } = db
  const [documents, ofVersions] = [collections[collection]?.collection, versions[collection]?.collection]
  if (!documents || !ofVersions) throw new Error(`${collection}: no such collection`)
  const version = await ofVersions.findOne({ latest: true }, { sort: { _id: -1 } })
  const document = version && (await documents.findOne({ _id: version['parent'] }))
  if (!document || String(document['_id']) !== template) throw new Error(`${collection}: no document to copy`)
  const newVersionId = () =>
    new (version['_id'] as object as { constructor: new () => unknown }).constructor() // reason: an ObjectId
  const newest = await documents.findOne({}, { sort: { _id: -1 } })
  let last = Number(newest?.['_id'])
  const made: number[] = []
  for (let from = 0; from < copies.length; from += copiesAtOnce) {
    const pairs = copies.slice(from, from + copiesAtOnce).map((copy, at) => {
      const _id = ++last
      const own = (stored: Stored) => withFields(stored, copy, from + at + 1)
      const { createdAt, updatedAt } = copy.fields
      const times = withFields(version, { fields: { createdAt, updatedAt } }, 0)
      const ofCopy = own(version['version'] as Stored) // reason: Payload's versions are so
      return {
        document: { ...own(document), _id },
        version: { ...times, _id: newVersionId(), parent: _id, version: ofCopy },
      }
    })
    await documents.insertMany(
      pairs.map((pair) => pair.document),
      { ordered: false },
    )
    await ofVersions.insertMany(
      pairs.map((pair) => pair.version),
      { ordered: false },
    )
    made.push(...pairs.map((pair) => pair.document._id))
  }
  await connection.collection(countersName).updateOne({ _id: collection }, { $set: { last } })
  return made
}

/** Times are stored as dates. */
function withFields(stored: Stored, { fields, chamber }: Copy, number: number): Stored {
  const own = Object.entries(fields).map(([name, value]) => [
    name,
    stored[name] instanceof Date ? new Date(String(value)) : value,
  ])
  const rows = Object.entries(stored).flatMap(([name, value]) => {
    if (!Array.isArray(value) || !value.every((row: unknown) => isRow(row))) return []
    return [[name, value.map((row: Stored, at) => ({ ...row, id: rowId(number, at) }))]]
  })
  const chambers = chamber === undefined ? {} : { chambers: [chamber] }
  return { ...stored, ...Object.fromEntries(rows), ...Object.fromEntries(own), ...chambers }
}

function isRow(row: unknown): row is Stored {
  return (
    typeof row === 'object' &&
    row !== null &&
    'id' in row &&
    typeof row.id === 'string' &&
    !('toHexString' in row)
  )
}
