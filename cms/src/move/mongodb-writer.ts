import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { transform } from '@payloadcms/db-mongodb/internal'
import { buildVersionCollectionFields, type Field, type Payload } from 'payload'
import type { Stored } from './families.ts'
import type { Shelf } from './newsroom.ts'
import type { Writer } from './writer.ts'

type Model = MongooseAdapter['collections'][string]

/** Versions go first, so that a document is there with all of them or not at all. */
export function mongodbWriter(payload: Payload): Writer {
  const adapter = payload.db as unknown as MongooseAdapter // reason: opened on MongoDB
  const insert = async (model: Model | undefined, fields: Field[], documents: Stored[]) => {
    if (!model || documents.length === 0) return
    const rows = documents.map((document) => {
      const data = structuredClone(document)
      transform({ adapter, data, fields, operation: 'write' })
      return data['id'] === undefined ? data : { ...data, _id: data['id'] }
    })
    await model.insertMany(rows, { timestamps: false } as object) // reason: known to the schema, not to the types
  }
  return {
    put: async ({ slug, config }, families) => {
      const ofVersions = adapter.versions[slug]
      if (ofVersions) {
        await ofVersions.deleteMany({ parent: { $in: families.map(({ document }) => document['id']) } })
        const versions = families.flatMap((family) => family.versions.map(asNew))
        await insert(ofVersions, buildVersionCollectionFields(payload.config, config), versions)
      }
      const documents = families.map(({ document }) => withoutUniqueNulls(config, document))
      await insert(adapter.collections[slug], config.fields, documents)
    },
    replace: async ({ slug, config }, documents) => {
      await adapter.collections[slug]?.deleteMany({})
      await insert(adapter.collections[slug], config.fields, documents)
    },
  }
}

/** A version's own id is nobody's to name; `latest` stands at the newest only. */
function asNew({ id: _, latest, ...version }: Stored): Stored {
  return latest === true ? { ...version, latest } : version
}

/** Two that have no value are no two alike, for SQLite; an index of MongoDB takes null for a value. */
function withoutUniqueNulls(config: Shelf['config'], document: Stored): Stored {
  const unique = config.flattenedFields.filter((field) => 'unique' in field && field.unique)
  const names = new Set(unique.map(({ name }) => name))
  return Object.fromEntries(
    Object.entries(document).filter(([name, value]) => value !== null || !names.has(name)),
  )
}
