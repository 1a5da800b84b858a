import type { CollectionBeforeChangeHook, CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { refusal } from '../refusal.ts'
import { isId } from './id.ts'

type Relation = { path: string; to: string; id: number | string }

/**
 * Refuses a relation to a document that is not there. The database would refuse it too (SQLite, as a 500) or
 * store it (MongoDB).
 * @throws ValidationError at the relation's field
 */
export const refuseDanglingRelations: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  const relations = relationsIn(req, collection.flattenedFields, data, '')
  const problems = []
  for (const to of new Set(relations.map((relation) => relation.to))) {
    const wanted = relations.filter((relation) => relation.to === to)
    const there = await existing(req, to, wanted)
    for (const { id, path } of wanted) {
      if (there.has(String(id))) continue
      const message = {
        zh: `所选的内容（编号 ${id}）不存在，可能已被删除。`,
        en: 'What was chosen here does not exist.',
      }
      problems.push({ path, message })
    }
  }
  if (problems.length > 0) throw refusal(req, collection.slug, problems)
  return data
}

/** Relations to one collection, in groups and arrays too. */
function relationsIn(
  req: PayloadRequest,
  fields: FlattenedField[],
  data: unknown,
  prefix: string,
): Relation[] {
  if (typeof data !== 'object' || data === null) return []
  return fields.flatMap((field): Relation[] => {
    const value = (data as Record<string, unknown>)[field.name] // reason: an object, by the line above
    const path = `${prefix}${field.name}`
    if (field.type === 'group') return relationsIn(req, field.flattenedFields, value, `${path}.`)
    if (field.type === 'array' && Array.isArray(value)) {
      return value.flatMap((row, index) => relationsIn(req, field.flattenedFields, row, `${path}.${index}.`))
    }
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    const { relationTo } = field
    if (typeof relationTo !== 'string') return []
    const ids = Array.isArray(value) ? value : [value]
    return ids.filter((id) => isId(req, id)).map((id) => ({ path, to: relationTo, id }))
  })
}

async function existing(
  req: PayloadRequest,
  collection: string,
  relations: Relation[],
): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where: { id: { in: relations.map(({ id }) => id) } },
    depth: 0,
    pagination: false,
    select: {},
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
