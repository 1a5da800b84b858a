'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { keepShown, nothingSelected, select, type Selection, type SelectionAction } from './selection.ts'
import type { DocumentId } from '../sheet-values.ts'

/** The selection over the pictures that are shown. The second function stays the same. */
export function useSelection(order: DocumentId[]): [Selection, (action: SelectionAction) => void] {
  const [state, setState] = useState(nothingSelected)
  const shown = useRef(order)
  shown.current = order
  const act = useCallback(
    (action: SelectionAction) => setState((before) => select(before, action, shown.current)),
    [],
  )
  return [useMemo(() => keepShown(state, order), [state, order]), act]
}
