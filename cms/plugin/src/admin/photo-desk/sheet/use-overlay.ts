'use client'

import { useCallback, useState } from 'react'
import { focusPhoto } from './grid/row-focus.ts'
import type { SelectionAction } from './selection/selection.ts'
import type { DocumentId } from './sheet-values.ts'

/** What lies over the sheet: the large picture, or the list of keys. `look` stays the same function. */
export function useOverlay(act: (action: SelectionAction) => void) {
  const [looked, setLooked] = useState<DocumentId | null>(null)
  const [isHelp, setIsHelp] = useState(false)
  const onLook = useCallback(
    (id: DocumentId) => {
      setLooked(id)
      act({ type: 'focus', id })
    },
    [act],
  )
  const endLook = () => {
    setLooked(null)
    // The keys go on from the picture that was looked at last, once the dialog is gone.
    if (looked !== null) requestAnimationFrame(() => focusPhoto(looked))
  }
  return { looked, onLook, endLook, isHelp, openHelp: () => setIsHelp(true), endHelp: () => setIsHelp(false) }
}
