import type { CollectionName, Documents } from '@guiyan/shared/content'

/** What a document is from now on; `document: null` takes it off the site. `publish` is the ping's. */
export type ChangeOf<C extends CollectionName> = {
  collection: C
  id: string
  document: Documents[C] | null
  publish?: string | undefined
}
export type Change = { [C in CollectionName]: ChangeOf<C> }[CollectionName]
