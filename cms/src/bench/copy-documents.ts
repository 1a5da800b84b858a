import type { Payload } from 'payload'
import { type Copy, rowId } from './copy.ts'

type Stored = Record<string, unknown>
/** What is used of a collection of the MongoDB driver. */
type Collection = {
  findOne: (query: Stored, options?: { sort: Stored }) => Promise<Stored | null>
  insertMany: (documents: Stored[], options: { ordered: boolean }) => Promise<unknown>
}
type Models = Record<string, { collection: Collection }>

const copiesAtOnce = 1000

/** The same as copyRows on MongoDB: the template's stored document and newest version with other ids and own fields. */
export async function copyDocuments(
  payload: Payload,
  collection: string,
  template: string,
  copies: Copy[],
): Promise<string[]> {
  const { collections, versions } = payload.db as unknown as { collections: Models; versions: Models } // reason: MongoDB only
  const [documents, ofVersions] = [collections[collection]?.collection, versions[collection]?.collection]
  if (!documents || !ofVersions) throw new Error(`${collection}: no such collection`)
  const version = await ofVersions.findOne({ latest: true }, { sort: { _id: -1 } })
  const document = version && (await documents.findOne({ _id: version['parent'] }))
  if (!document || String(document['_id']) !== template) throw new Error(`${collection}: no document to copy`)
  const newId = () => new (document['_id'] as object as { constructor: new () => unknown }).constructor() // reason: an ObjectId
  const made: string[] = []
  for (let from = 0; from < copies.length; from += copiesAtOnce) {
    const pairs = copies.slice(from, from + copiesAtOnce).map((copy, at) => {
      const _id = newId()
      const own = (stored: Stored) => withFields(stored, copy, from + at + 1)
      const { createdAt, updatedAt } = copy.fields
      const times = withFields(version, { fields: { createdAt, updatedAt } }, 0)
      const ofCopy = own(version['version'] as Stored) // reason: Payload's versions are so
      return {
        document: { ...own(document), _id },
        version: { ...times, _id: newId(), parent: _id, version: ofCopy },
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
    made.push(...pairs.map((pair) => String(pair.document._id)))
  }
  return made
}

/** Times are stored as dates, relations as the driver's ids. */
function withFields(stored: Stored, { fields, chamber }: Copy, number: number): Stored {
  const own = Object.entries(fields).map(([name, value]) => [
    name,
    stored[name] instanceof Date ? new Date(String(value)) : value,
  ])
  const rows = Object.entries(stored).flatMap(([name, value]) => {
    if (!Array.isArray(value) || !value.every((row: unknown) => isRow(row))) return []
    return [[name, value.map((row: Stored, at) => ({ ...row, id: rowId(number, at) }))]]
  })
  const chambers = chamber === undefined ? {} : { chambers: [asStored(stored['chambers'], chamber)] }
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

function asStored(before: unknown, id: string | number): unknown {
  const [first] = Array.isArray(before) ? (before as unknown[]) : []
  if (typeof first !== 'object' || first === null) return id
  return new (first.constructor as new (id: string) => unknown)(String(id)) // reason: an ObjectId
}
