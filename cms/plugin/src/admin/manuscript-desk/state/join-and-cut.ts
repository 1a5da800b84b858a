import type { Arrangement, Join } from '../../../manuscript/arrangement.ts'
import { inPlaceOf, placeOf } from './units.ts'

/** The unit of `second` becomes the end of the unit of `first`, which keeps its role. Nothing where they are one already. */
export function joinUnits(arrangement: Arrangement, first: number, second: number): Arrangement {
  const head = arrangement.units[placeOf(arrangement, first)]
  const tail = arrangement.units[placeOf(arrangement, second)]
  const [end, start] = [head?.blocks.at(-1), tail?.blocks[0]]
  if (!head || !tail || head === tail || end === undefined || start === undefined) return arrangement
  const units = arrangement.units
    .filter((unit) => unit !== tail)
    .map((unit) => (unit === head ? { ...head, blocks: [...head.blocks, ...tail.blocks] } : unit))
  const byHand: Join = { blocks: [end, start], grade: 'certain', reasons: ['编辑接上的'] }
  return { ...arrangement, units, joins: [...arrangement.joins, byHand] }
}

/** A joined unit becomes two of its role, the second beginning with this block. Nothing where it begins one already. */
export function cutBefore(arrangement: Arrangement, block: number): Arrangement {
  const at = placeOf(arrangement, block)
  const unit = arrangement.units[at]
  const seam = unit?.blocks.indexOf(block) ?? 0
  if (!unit || seam <= 0) return arrangement
  const halves = [unit.blocks.slice(0, seam), unit.blocks.slice(seam)]
  const units = inPlaceOf(
    arrangement.units,
    at,
    halves.map((blocks) => ({ ...unit, blocks })),
  )
  return { ...arrangement, units }
}
