import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { isObject, type Family, type Stored } from './families.ts'
import { type Shelf, shelvesOf } from './newsroom.ts'

type Exists = (collection: string, id: unknown) => boolean

/**
 * Takes relations to documents that are gone out of a family, as SQLite does where a document is deleted; MongoDB keeps
 * them, and SQLite would let nobody save such a document again.
 */
export async function withoutDangling(source: Payload): Promise<(shelf: Shelf, family: Family) => Family> {
  const known = new Map<string, Set<unknown>>()
  for (const shelf of shelvesOf(source)) {
    const { docs } = await source.db.find({
      collection: shelf.slug as CollectionSlug, // reason: of the config
      select: {},
      limit: 0,
      pagination: false,
    })
    known.set(shelf.slug, new Set(docs.map(({ id }) => id)))
  }
  const exists: Exists = (collection, id) => known.get(collection)?.has(id) ?? false
  return ({ config }, { document, versions }) => ({
    document: cleaned(config.flattenedFields, document, exists),
    versions: versions.map((version) => ({
      ...version,
      version: cleaned(config.flattenedFields, version['version'], exists),
    })),
  })
}

function cleaned(fields: FlattenedField[], data: unknown, exists: Exists): Stored {
  if (!isObject(data)) return {}
  const changed = fields.flatMap((field): [string, unknown][] => {
    const value = data[field.name]
    if (value === undefined || value === null) return []
    return [[field.name, cleanedValue(field, value, exists)]]
  })
  return { ...data, ...Object.fromEntries(changed) }
}

function cleanedValue(field: FlattenedField, value: unknown, exists: Exists): unknown {
  switch (field.type) {
    case 'relationship':
    case 'upload': {
      const leads = (one: unknown) =>
        isObject(one)
          ? exists(String(one['relationTo']), one['value'])
          : exists(String(field.relationTo), one)
      if (Array.isArray(value)) return value.filter(leads)
      return leads(value) ? value : null
    }
    case 'group':
    case 'tab':
      return cleaned(field.flattenedFields, value, exists)
    case 'array':
      return rowsOf(value).map((row) => cleaned(field.flattenedFields, row, exists))
    case 'blocks':
      return rowsOf(value).map((row) => {
        const block = field.blocks.find(({ slug }) => slug === row['blockType'])
        return block ? cleaned(block.flattenedFields, row, exists) : row
      })
    default:
      return value
  }
}

function rowsOf(value: unknown): Stored[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
