import type { Arrangement } from '../../../manuscript/arrangement.ts'

/** The place for a block of the tray that is nearest to where it came: after the unit of the block before it. */
export function placeWhereItCame({ units }: Arrangement, block: number): number {
  const before = units.flatMap(({ blocks }) => blocks).filter((id) => id < block)
  if (before.length === 0) return 0
  const last = Math.max(...before)
  return units.findIndex(({ blocks }) => blocks.includes(last)) + 1
}
