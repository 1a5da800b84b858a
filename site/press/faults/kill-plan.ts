import type { FailPoint } from '../fail-point.ts'
import type { Random } from './random.ts'

/** One kill: in which step, and the how manyth time the press comes by there after its start. */
export type Kill = { point: FailPoint; nth: number; everything: boolean }

// How often a press comes by within some publishes: a kill at any of them is as likely.
const passes: Record<FailPoint, number> = {
  claim: 5,
  pull: 14,
  'snapshot-write': 8,
  plan: 12,
  render: 80,
  stage: 120,
  fsync: 60,
  verify: 80,
  swap: 6,
  note: 8,
  receipt: 12,
  poster: 4,
  collect: 6,
}
// These pass far more often while a press renders everything anew.
const manyInFull: readonly FailPoint[] = ['plan', 'render', 'stage', 'verify']

/**
 * Which kills a campaign does, in what order. One in six hits a press that renders everything, because the
 * site's address has changed.
 */
export function killPlan(points: readonly FailPoint[], kills: number, random: Random): Kill[] {
  const all = points.flatMap((point) => Array.from({ length: kills }, () => point))
  return random.shuffled(all).map((point) => {
    const everything = random.below(6) === 0
    const most = passes[point] * (everything && manyInFull.includes(point) ? 3 : 1)
    return { point, nth: 1 + random.below(most), everything }
  })
}
