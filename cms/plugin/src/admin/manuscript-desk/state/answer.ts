import type { Arrangement, Unit } from '../../../manuscript/arrangement.ts'
import { cutBefore, joinUnits } from './join-and-cut.ts'
import { type ReviewItem, reviewList } from './review-list.ts'
import { placeOf, readingOrder, withUnits } from './units.ts'

/** 是 does what is asked, or confirms what was done; 否 leaves the story so, or takes back what was done. */
export function answered(arrangement: Arrangement, key: string, yes: boolean): Arrangement {
  const item = reviewList(arrangement, true).find((one) => one.key === key)
  if (!item) return arrangement
  if (item.asked) return yes ? without(applied(arrangement, item), key) : without(arrangement, key)
  return yes ? confirmed(arrangement, key) : takenBack(arrangement, item)
}

function applied(arrangement: Arrangement, item: ReviewItem): Arrangement {
  switch (item.kind) {
    case 'join':
      return joined(arrangement, item.first, item.second)
    case 'move':
      return runAfter(arrangement, item.run, item.after)
    case 'order':
      return arrangement
  }
}

/** Two blocks read on, whatever stood between them. */
function joined(arrangement: Arrangement, first: number, second: number): Arrangement {
  const blocks = arrangement.units[placeOf(arrangement, first)]?.blocks ?? []
  const next = blocks[blocks.indexOf(first) + 1]
  const open = next === undefined ? arrangement : cutBefore(arrangement, next)
  return joinUnits(cutBefore(open, second), first, second)
}

/** The run stands where it came: after the block that came before it. */
function takenBack(arrangement: Arrangement, item: ReviewItem): Arrangement {
  switch (item.kind) {
    case 'join': {
      const cut = cutBefore(arrangement, item.second)
      const tail = cut.units[placeOf(cut, item.second)]?.blocks ?? []
      return runAfter(cut, tail, cameAfter(cut, item.second))
    }
    case 'move':
      return runAfter(arrangement, item.run, cameAfter(arrangement, item.run[0] ?? 0))
    case 'order':
      return arrangement
  }
}

/** The last block of the story that came before this one; null where none did. */
function cameAfter(arrangement: Arrangement, block: number): number | null {
  const earlier = readingOrder(arrangement).filter((id) => id < block)
  return earlier.length === 0 ? null : Math.max(...earlier)
}

/** Takes the units that begin with blocks of a run to after the unit of another block. A paragraph in between is not cut. */
function runAfter(arrangement: Arrangement, run: number[], after: number | null): Arrangement {
  const opened = run[0] === undefined ? arrangement : cutBefore(arrangement, run[0])
  const goes = ({ blocks }: Unit) => blocks[0] !== undefined && run.includes(blocks[0])
  const moved = opened.units.filter(goes)
  const rest = opened.units.filter((unit) => !goes(unit))
  const at = after === null ? 0 : placeOf({ units: rest }, after) + 1
  if (moved.length === 0 || (after !== null && at === 0)) return arrangement
  return { ...opened, units: withUnits(rest, at, moved) }
}

const without = (arrangement: Arrangement, key: string): Arrangement => {
  const gone = new Set(
    arrangement.questions.filter((question) =>
      reviewList({ ...arrangement, questions: [question] }, true).some((item) => item.key === key),
    ),
  )
  return { ...arrangement, questions: arrangement.questions.filter((question) => !gone.has(question)) }
}

function confirmed(arrangement: Arrangement, key: string): Arrangement {
  const keyOf = (part: Partial<Arrangement>) =>
    reviewList({ ...arrangement, joins: [], moves: [], questions: [], ...part }, true)[0]?.key
  const sure = <One extends { reasons: string[] }>(one: One) => ({
    ...one,
    grade: 'certain' as const,
    reasons: [...one.reasons, '编辑看过，没有错'],
  })
  return {
    ...arrangement,
    joins: arrangement.joins.map((join) => (keyOf({ joins: [join] }) === key ? sure(join) : join)),
    moves: arrangement.moves.map((move) => (keyOf({ moves: [move] }) === key ? sure(move) : move)),
  }
}
