'use client'

import type { KeyboardEvent } from 'react'
import { columnsOf, fieldAt, focusField, focusPhoto } from './row-focus.ts'
import type { SelectionAction } from '../selection/selection.ts'
import type { DocumentId } from '../sheet-values.ts'

type Grid = {
  order: DocumentId[]
  focused: DocumentId | null
  act: (action: SelectionAction) => void
  onLook: (id: DocumentId) => void
  onHelp: () => void
  onLast: () => void
}

const isEditing = (target: EventTarget) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')
const isCell = (target: EventTarget) => target instanceof HTMLElement && target.matches('[data-pick]')

/** The keys of the grid. What an input method or an open list of offers has taken is left to it. */
export function gridKeys(grid: Grid) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented || grid.focused === null) return
    const isDone = isEditing(event.target)
      ? editingKey(event, grid, grid.focused)
      : isCell(event.target) && (movingKey(event, grid, grid.focused) || actingKey(event, grid, grid.focused))
    if (isDone) event.preventDefault()
  }
}

function editingKey(event: KeyboardEvent<HTMLElement>, { order, onLast }: Grid, id: DocumentId): boolean {
  if (event.key === 'Escape') focusPhoto(id)
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const next = order[order.indexOf(id) + (event.shiftKey ? -1 : 1)]
    const field = fieldAt(event.target)
    if (next === undefined || !field) {
      // Leaving the field saves it.
      focusPhoto(id)
      onLast()
    } else focusField(next, field)
  } else return false
  return true
}

function movingKey(event: KeyboardEvent<HTMLElement>, { order, act }: Grid, id: DocumentId): boolean {
  const at = order.indexOf(id)
  const columns = () => columnsOf(event.currentTarget)
  const to: Record<string, () => number> = {
    ArrowLeft: () => at - 1,
    ArrowRight: () => at + 1,
    ArrowUp: () => at - columns(),
    ArrowDown: () => at + columns(),
    Home: () => 0,
    End: () => order.length - 1,
  }
  const move = to[event.key]
  if (!move || event.altKey) return false
  const next = order[move()]
  if (next === undefined) return true
  if (event.shiftKey) act({ type: 'focus', id: next, extend: true })
  focusPhoto(next)
  return true
}

function actingKey(event: KeyboardEvent<HTMLElement>, grid: Grid, id: DocumentId): boolean {
  const { act, order } = grid
  const isControl = event.ctrlKey || event.metaKey
  // An input method that is on takes letters for its own; the place of the key still tells which it is.
  if (isControl && event.code === 'KeyA') act({ type: 'select', ids: order })
  else if (isControl && event.code === 'KeyI') act({ type: 'invert' })
  else if (isControl) return false
  else if (event.key === 'Enter' || event.key === 'F2') focusField(id, 'caption')
  else if (event.key === ' ') act({ type: 'toggle', id })
  else if (event.key === 'Escape') act({ type: 'select', ids: [] })
  else if (event.code === 'KeyQ') grid.onLook(id)
  else if (event.key === '?' || event.key === '？') grid.onHelp()
  else return false
  return true
}
