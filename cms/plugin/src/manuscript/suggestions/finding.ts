import type { BlockRole } from '../arrangement.ts'
import type { Suggestion } from '../endpoints.ts'

/** A suggestion about one block's text. */
export type Finding = Omit<Suggestion, 'block'>

/** A block as rules look at it. */
export type Looked = { id: number; text: string; role: BlockRole | null }

/** A suggestion about a part of a block: what stands there, what it may become (null: nothing to propose), why. @param range from and to, in UTF-16 units */
export function finding(
  text: string,
  [from, to]: readonly [number, number],
  now: string | null,
  kind: Suggestion['kind'],
  why: string,
): Finding {
  return { from, to, was: text.slice(from, to), now, why, kind }
}
