'use client'

import type { Entry } from './saving/entry.ts'
import { KeysHelp } from './keys-help.tsx'
import { PastePreview } from './copy/paste-preview.tsx'
import { QuickLook } from './grid/quick-look.tsx'
import type { useCaptionCopy } from './copy/use-caption-copy.ts'
import type { useOverlay } from './use-overlay.ts'

type Props = {
  entries: Entry[]
  overlay: ReturnType<typeof useOverlay>
  words: ReturnType<typeof useCaptionCopy>
}

/** The dialogs of the sheet. */
export function SheetOverlays({ entries, overlay, words }: Props) {
  return (
    <>
      {words.pending && <PastePreview changes={words.pending} onClose={words.endPending} />}
      {overlay.isHelp && <KeysHelp onClose={overlay.endHelp} />}
      {overlay.looked !== null && (
        <QuickLook entries={entries} id={overlay.looked} onClose={overlay.endLook} onMove={overlay.onLook} />
      )}
    </>
  )
}
