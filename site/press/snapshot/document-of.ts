import type { CollectionName } from '@guiyan/shared/content'

/** The document whose path list reads: `paths:articles:12` → article 12. @param reader of that kind (notes.ts) */
export function documentOf(reader: string): { collection: CollectionName; id: string } {
  const [, collection = '', ...id] = reader.split(':')
  return { collection: collection as CollectionName, id: id.join(':') } // reason: a paths reader is named so
}
