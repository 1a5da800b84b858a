'use client'

import { useAuth } from '@payloadcms/ui'
import type { Vocabulary } from '../../../photo-desk/vocabulary.ts'
import { type DeskPhoto, mayEdit } from '../desk-photo.ts'
import { Conflicts } from './saving/conflicts.tsx'
import './contact-sheet.css'
import { shownValues } from './saving/entry.ts'
import { meantBy } from './selection/selection.ts'
import { SheetBars } from './sheet-bars.tsx'
import { SheetGrid } from './grid/sheet-grid.tsx'
import { SheetOffers } from './panel/sheet-offers.tsx'
import { SheetOverlays } from './sheet-overlays.tsx'
import { SheetToolsProvider } from './sheet-tools.ts'
import { SidePanel } from './panel/side-panel.tsx'
import { targetOf } from './selection/target-of.ts'
import { useBulk } from './bulk/use-bulk.ts'
import { useCaptionCopy } from './copy/use-caption-copy.ts'
import { useOverlay } from './use-overlay.ts'
import { useSelection } from './selection/use-selection.ts'
import { useSheet } from './use-sheet.ts'
import { useShown } from './use-shown.ts'
import { useTools } from './use-tools.ts'

export type ContactSheetProps = {
  /** In the order of their file names (IMG_2 before IMG_10); new ones take their place as they arrive. */
  photos: DeskPhoto[]
  vocabulary: Vocabulary
  /** Called with photos as they are after a save, or as a conflict showed them. */
  onSaved: (photos: DeskPhoto[]) => void
}

/** The photos of a batch side by side, captioned one by one with the keys or many at once. */
export function ContactSheet({ photos, vocabulary, onSaved }: ContactSheetProps) {
  const { user } = useAuth()
  const [state, dispatch] = useSheet(photos, onSaved)
  const bulk = useBulk(state, dispatch)
  const [tools, said] = useTools(vocabulary, dispatch, bulk.change)
  const shown = useShown(photos, state)
  const [selection, act] = useSelection(shown.order)
  const overlay = useOverlay(act)
  const all = [...state.values()]
  const isLocked = (photo: DeskPhoto) => !mayEdit(user, photo)
  const meant = meantBy(selection, shown.order).flatMap((id) => state.get(id) ?? [])
  const mine = meant.filter(({ photo }) => !isLocked(photo))
  const focused = all.find(({ photo }) => photo.id === selection.focused)
  const words = useCaptionCopy(focused && shownValues(focused), mine.map(targetOf), tools)
  const common = { act, entries: shown.entries, selection }
  return (
    <SheetToolsProvider value={tools}>
      <div className="contact-sheet">
        <SheetBars {...common} all={all} bulk={bulk} onHelp={overlay.openHelp} shown={shown} words={words} />
        <Conflicts entries={all} />
        <div className="contact-sheet__body">
          <SheetGrid {...common} {...shown.view} {...overlay} {...words} isLocked={isLocked} />
          <SidePanel entries={mine} onCopy={words.copy} onPaste={words.paste} />
        </div>
        <p className="contact-sheet__said" role="status">
          {said}
        </p>
        <SheetOffers />
        <SheetOverlays entries={shown.entries} overlay={overlay} words={words} />
      </div>
    </SheetToolsProvider>
  )
}
