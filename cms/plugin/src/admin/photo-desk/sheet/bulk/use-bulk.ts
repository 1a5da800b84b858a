'use client'

import { type Dispatch, useCallback, useState } from 'react'
import { type BulkChange, planUndo } from './bulk-change.ts'
import { shownValues } from '../saving/entry.ts'
import type { SheetAction, SheetState } from '../saving/sheet-state.ts'

/** Edits of many, the last of which can be taken back. `change` stays the same function. */
export function useBulk(state: SheetState, dispatch: Dispatch<SheetAction>) {
  const [last, setLast] = useState<BulkChange[]>([])
  const change = useCallback(
    (changes: BulkChange[]) => {
      if (changes.length === 0) return
      dispatch({ type: 'changed', changes })
      setLast(changes)
    },
    [dispatch],
  )
  /** @returns how many pictures stay, because they have been changed since */
  const undo = () => {
    const { changes, kept } = planUndo(last, (id) => {
      const entry = state.get(id)
      return entry && shownValues(entry)
    })
    dispatch({ type: 'changed', changes })
    setLast([])
    return kept
  }
  return { change, undo, count: last.length }
}
