import type { Family, Stored } from './families.ts'
import type { Shelf } from './newsroom.ts'

/** A database that is written to as it is told: no hook, no time of now, no id of its own. */
export type Writer = {
  /** Puts documents with their versions; a document that is there has all of its versions, whenever this is cut short. */
  put: (shelf: Shelf, families: Family[]) => Promise<void>
  /** Puts documents without ids in the place of all that are there. */
  replace: (shelf: Shelf, documents: Stored[]) => Promise<void>
}
