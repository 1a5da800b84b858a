import type { Arrangement, BlockRole, Edit } from '../../../manuscript/arrangement.ts'
import type { Bilingual } from '../../../language.ts'

/** What a person can do to the story. A unit is named by any of its blocks; `to` is a place among the other units, from 0. */
export type DeskAction =
  | { type: 'move'; unit: number; to: number }
  /** The unit of `second` becomes the end of the unit of `first`. */
  | { type: 'join'; first: number; second: number }
  /** A joined unit becomes two; the second begins with this block. */
  | { type: 'cut'; before: number }
  | { type: 'role'; unit: number; role: BlockRole }
  /** Out of the story, into the tray. */
  | { type: 'shelve'; unit: number }
  /** From the tray into the story. */
  | { type: 'place'; block: number; to: number }
  /** To something of the review list, by its key. */
  | { type: 'answer'; key: string; yes: boolean }
  /** All that the desk did and is only likely is right. */
  | { type: 'confirm' }
  /** Changes to the text, in the place of those that touch the same signs. The blocks stay as they came. */
  | { type: 'edit'; edits: Edit[] }
  /** The words as they came again, where an edit begins. */
  | { type: 'unedit'; block: number; from: number }
  /** Another arrangement of the same blocks: as they came, or as the desk proposes. */
  | { type: 'replace'; arrangement: Arrangement; words: Bilingual }
