import type { CollectionName, Documents } from '@guiyan/shared/content'

/** What a document is from now on; `document: null` takes it off the site. */
export type Change = {
  [C in CollectionName]: { collection: C; id: string; document: Documents[C] | null }
}[CollectionName]
