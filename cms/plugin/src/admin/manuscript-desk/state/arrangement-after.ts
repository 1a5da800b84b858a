import type { Arrangement } from '../../../manuscript/arrangement.ts'
import { answered } from './answer.ts'
import type { DeskAction } from './desk-action.ts'
import { edited, unedited, withEdits } from './edits.ts'
import { settled } from './holds.ts'
import { cutBefore, joinUnits } from './join-and-cut.ts'
import { reviewList } from './review-list.ts'
import { inPlaceOf, placeOf, withUnits } from './units.ts'

/** The story after a step. An action that does not apply gives back the very same object. */
export function arrangementAfter(arrangement: Arrangement, action: DeskAction): Arrangement {
  const after = changed(arrangement, action)
  return after === arrangement ? arrangement : settled(after)
}

function changed(arrangement: Arrangement, action: DeskAction): Arrangement {
  switch (action.type) {
    case 'move':
      return moved(arrangement, action.unit, action.to)
    case 'join':
      return joinUnits(arrangement, action.first, action.second)
    case 'cut':
      return cutBefore(arrangement, action.before)
    case 'role': {
      const at = placeOf(arrangement, action.unit)
      const unit = arrangement.units[at]
      if (!unit || unit.role === action.role) return arrangement
      return { ...arrangement, units: inPlaceOf(arrangement.units, at, [{ ...unit, role: action.role }]) }
    }
    case 'shelve':
      return shelved(arrangement, action.unit)
    case 'place':
      return placed(arrangement, action.block, action.to)
    case 'answer':
      return answered(arrangement, action.key, action.yes)
    case 'confirm':
      return reviewList(arrangement)
        .filter(({ asked }) => !asked)
        .reduce((before, { key }) => answered(before, key, true), arrangement)
    case 'edit':
      return edited(arrangement, action.edits)
    case 'unedit':
      return unedited(arrangement, action.block, action.from)
    case 'replace':
      return withEdits(action.arrangement, arrangement.edits ?? [])
  }
}

function moved(arrangement: Arrangement, block: number, to: number): Arrangement {
  const from = placeOf(arrangement, block)
  const unit = arrangement.units[from]
  if (!unit || from === to || to < 0 || to >= arrangement.units.length) return arrangement
  return { ...arrangement, units: withUnits(inPlaceOf(arrangement.units, from, []), to, [unit]) }
}

function shelved(arrangement: Arrangement, block: number): Arrangement {
  const at = placeOf(arrangement, block)
  const unit = arrangement.units[at]
  if (!unit) return arrangement
  return {
    ...arrangement,
    units: inPlaceOf(arrangement.units, at, []),
    unplaced: [...arrangement.unplaced, ...unit.blocks],
  }
}

function placed(arrangement: Arrangement, block: number, to: number): Arrangement {
  if (!arrangement.unplaced.includes(block)) return arrangement
  const at = Math.min(Math.max(to, 0), arrangement.units.length)
  return {
    ...arrangement,
    units: withUnits(arrangement.units, at, [{ role: 'paragraph', blocks: [block] }]),
    unplaced: arrangement.unplaced.filter((id) => id !== block),
  }
}
