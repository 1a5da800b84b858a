'use client'

import { useMemo, useState } from 'react'
import type { DeskPhoto } from '../desk-photo.ts'
import type { View } from './grid/sheet-grid.tsx'
import type { SheetState } from './saving/sheet-state.ts'
import type { DocumentId } from './sheet-values.ts'
import { sizes } from './view-bar.tsx'

/** Which pictures are shown, and how. A part stays as it was chosen: a picture does not go while it is captioned. */
export function useShown(photos: DeskPhoto[], state: SheetState) {
  const [part, setPart] = useState<ReadonlySet<DocumentId> | null>(null)
  const [view, onView] = useState<View>('grid')
  const [size, onSize] = useState(sizes.usual)
  const entries = useMemo(
    () => photos.flatMap(({ id }) => (part && !part.has(id) ? [] : (state.get(id) ?? []))),
    [part, photos, state],
  )
  const order = useMemo(() => entries.map(({ photo }) => photo.id), [entries])
  return { entries, order, part, setPart, view: { view, size, onView, onSize } }
}
