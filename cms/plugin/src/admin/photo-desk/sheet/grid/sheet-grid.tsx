'use client'

import type { ClipboardEvent } from 'react'
import { useWords } from '../../../press/words.ts'
import type { DeskPhoto } from '../../desk-photo.ts'
import type { Entry } from '../saving/entry.ts'
import type { Selection, SelectionAction } from '../selection/selection.ts'
import { SheetHead } from '../sheet-head.tsx'
import { SheetRow } from './sheet-row.tsx'
import type { DocumentId } from '../sheet-values.ts'
import { useGridEvents } from './use-grid-events.ts'

export type View = 'grid' | 'table'

type Props = {
  entries: Entry[]
  selection: Selection
  act: (action: SelectionAction) => void
  view: View
  /** Of a thumbnail, in pixels. */
  size: number
  isLocked: (photo: DeskPhoto) => boolean
  onLook: (id: DocumentId) => void
  openHelp: () => void
  onCopy: (event: ClipboardEvent) => void
  onPaste: (event: ClipboardEvent) => void
}

/** The pictures with their words. One tab stop; the arrows move between the pictures. */
export function SheetGrid(props: Props) {
  const { entries, selection, act, view, size, isLocked, onLook } = props
  const { say } = useWords()
  const stop = selection.focused ?? entries[0]?.photo.id
  const events = useGridEvents({ ...props, onHelp: props.openHelp })
  return (
    <div
      aria-label={say({ zh: '照片', en: 'Photos' })}
      aria-multiselectable="true"
      aria-rowcount={view === 'table' ? entries.length + 1 : entries.length}
      className={`contact-sheet__grid contact-sheet__grid--${view}`}
      onCopy={props.onCopy}
      onPaste={props.onPaste}
      role="grid"
      {...events}
      style={{ '--thumbnail': `${size}px` } as object} // reason: React's type knows no custom properties
    >
      {view === 'table' && <SheetHead />}
      {entries.map((entry, index) => (
        <SheetRow
          act={act}
          entry={entry}
          isFocused={entry.photo.id === stop}
          isLocked={isLocked(entry.photo)}
          isSelected={selection.selected.has(entry.photo.id)}
          isTable={view === 'table'}
          key={entry.photo.id}
          number={index + 1}
          onLook={onLook}
        />
      ))}
    </div>
  )
}
