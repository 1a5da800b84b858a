import type { CollectionName } from '@guiyan/shared/content'
import type { ChangeSize } from '../../text-diff/change-size.ts'
import type { Stage } from '../stages.ts'

/** An article that waits for somebody. */
export type DeskArticle = {
  id: number | string
  /** Null: it has no headline yet. */
  title: string | null
  stage: Stage
  /** Who made it; null is somebody unknown. */
  writer: string | null
  /** Since when it is in its stage, and by whom. */
  since: string
  byName: string | null
  note: string | null
  /** Notes on passages that nobody has dealt with. */
  openNotes: number
  characters: number
  /** What changed since somebody looked last; null: nobody has looked yet. */
  changed: ChangeSize | null
  /** Readers have an older state of it. */
  isPublished: boolean
}

/** Something else that was handed in: a photo, a chamber, an award. */
export type DeskDocument = {
  collection: CollectionName
  id: number | string
  title: string | null
  writer: string | null
  since: string
}

/** What the desk shows to the person who asks, each list with the longest waiting first. */
export type DeskAnswer = {
  /** Whether all is shown, as to an editor, or the person's own. */
  isAll: boolean
  waiting: DeskArticle[]
  ready: DeskArticle[]
  returned: DeskArticle[]
  others: DeskDocument[]
}

/** How much waits for the person who asks: photos, chambers and awards are in `waiting`, too. */
export type DeskCount = { isAll: boolean; waiting: number; ready: number; returned: number }
