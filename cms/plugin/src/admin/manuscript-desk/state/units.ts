import type { Arrangement, Unit } from '../../../manuscript/arrangement.ts'

/** The place of the unit that has this block; -1 where it is in none. */
export const placeOf = ({ units }: Pick<Arrangement, 'units'>, block: number): number =>
  units.findIndex(({ blocks }) => blocks.includes(block))

/** The unit that has this block. */
export const unitOf = ({ units }: Pick<Arrangement, 'units'>, block: number): Unit | undefined =>
  units.find(({ blocks }) => blocks.includes(block))

/** Blocks of the story in reading order. */
export const readingOrder = ({ units }: Pick<Arrangement, 'units'>): number[] =>
  units.flatMap(({ blocks }) => blocks)

/** Puts units in at a place. */
export const withUnits = (units: Unit[], at: number, added: Unit[]): Unit[] => [
  ...units.slice(0, at),
  ...added,
  ...units.slice(at),
]

/** The same story with another unit, or other units, in the place of one. */
export const inPlaceOf = (units: Unit[], at: number, others: Unit[]): Unit[] => [
  ...units.slice(0, at),
  ...others,
  ...units.slice(at + 1),
]

/** Every block in the order it came, one unit each. The roles that are known are kept, and so are edits. */
export function asItCame(arrangement: Arrangement): Arrangement {
  const blocks = [...readingOrder(arrangement), ...arrangement.unplaced].sort((a, b) => a - b)
  const units = blocks.map((block): Unit => ({
    role: unitOf(arrangement, block)?.role ?? 'paragraph',
    blocks: [block],
  }))
  return { ...arrangement, units, unplaced: [], joins: [], moves: [], questions: [] }
}
