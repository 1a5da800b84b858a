import type { DocumentId } from '../sheet-values.ts'

/**
 * Which pictures are meant. `focused` is the one that the keys move from; while nothing is selected, it alone is meant.
 * `anchor` is where a range begins.
 */
export type Selection = {
  selected: ReadonlySet<DocumentId>
  focused: DocumentId | null
  anchor: DocumentId | null
}

export type SelectionAction =
  | { type: 'focus'; id: DocumentId; extend?: boolean }
  | { type: 'click'; id: DocumentId; range: boolean; add: boolean }
  | { type: 'toggle'; id: DocumentId }
  | { type: 'select'; ids: DocumentId[] }
  | { type: 'invert' }

export const nothingSelected: Selection = { selected: new Set(), focused: null, anchor: null }

/** @param order the pictures that are shown, as they stand */
export function select(state: Selection, action: SelectionAction, order: DocumentId[]): Selection {
  switch (action.type) {
    case 'focus':
      if (action.extend) return extendTo(state, action.id, order)
      // The focus follows what a key or the mouse has done already.
      if (action.id === state.focused) return state
      return { ...state, focused: action.id, anchor: action.id }
    case 'click':
      return click(state, action, order)
    case 'toggle':
      return { selected: toggled(state.selected, action.id), focused: action.id, anchor: action.id }
    case 'select':
      return { ...state, selected: new Set(action.ids) }
    case 'invert':
      return { ...state, selected: new Set(order.filter((id) => !state.selected.has(id))) }
  }
}

/** The pictures that an edit is for, as they stand. */
export function meantBy({ selected, focused }: Selection, order: DocumentId[]): DocumentId[] {
  if (selected.size > 0) return order.filter((id) => selected.has(id))
  return focused !== null && order.includes(focused) ? [focused] : []
}

/** What is no longer shown is no longer meant: nobody changes what they do not see. */
export function keepShown(state: Selection, order: DocumentId[]): Selection {
  const shown = new Set(order)
  if (
    [...state.selected].every((id) => shown.has(id)) &&
    (state.focused === null || shown.has(state.focused))
  )
    return state
  const focused = state.focused !== null && shown.has(state.focused) ? state.focused : (order[0] ?? null)
  return { selected: new Set([...state.selected].filter((id) => shown.has(id))), focused, anchor: focused }
}

type Click = Extract<SelectionAction, { type: 'click' }>

function click(state: Selection, { id, range, add }: Click, order: DocumentId[]): Selection {
  if (range) return extendTo(state, id, order)
  if (!add) return { selected: new Set(), focused: id, anchor: id }
  // The picture that was looked at is the first of what is gathered.
  const before =
    state.selected.size === 0 && state.focused !== null && state.focused !== id
      ? new Set([state.focused])
      : state.selected
  return { selected: toggled(before, id), focused: id, anchor: id }
}

function extendTo(state: Selection, id: DocumentId, order: DocumentId[]): Selection {
  const anchor = state.anchor ?? id
  const ends = [order.indexOf(anchor), order.indexOf(id)].sort((a, b) => a - b)
  const [from = 0, to = 0] = ends
  return { selected: new Set(order.slice(Math.max(from, 0), to + 1)), focused: id, anchor }
}

function toggled(selected: ReadonlySet<DocumentId>, id: DocumentId): Set<DocumentId> {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}
