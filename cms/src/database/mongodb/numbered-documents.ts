import type { CollectionConfig, Plugin } from 'payload'

/**
 * On MongoDB, too, the newsroom's documents have numbers as ids. Addresses of photos, receipts, notes and texts name
 * documents by them, so they must be the same on both databases for a newsroom to move from one to the other.
 * Payload's own records (jobs, locks, preferences) and versions keep MongoDB's ids: nobody names those.
 *
 * @param url as `DATABASE_URL`
 */
export function numberedDocuments(url: string): Plugin {
  if (url.startsWith('file:')) return (config) => config
  return (config) => ({ ...config, collections: config.collections?.map(withNumber) })
}

const nobody = () => false

function withNumber(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    fields: [
      // First: Payload looks for it no further than the first field with rows of its own.
      {
        name: 'id',
        type: 'number',
        label: 'ID',
        // Given by the database adapter when the document is made.
        access: { create: nobody, update: nobody },
        admin: { hidden: true, disableBulkEdit: true },
      },
      ...collection.fields,
    ],
  }
}
