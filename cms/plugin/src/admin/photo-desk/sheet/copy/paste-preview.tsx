'use client'

import { useWords } from '../../../press/words.ts'
import type { BulkChange } from '../bulk/bulk-change.ts'
import { BulkPreview } from '../bulk/bulk-preview.tsx'
import { SheetDialog } from '../sheet-dialog.tsx'
import { useSheetTools } from '../sheet-tools.ts'

/** What pasting on several pictures would change. */
export function PastePreview({ changes, onClose }: { changes: BulkChange[]; onClose: () => void }) {
  const { say } = useWords()
  const { change } = useSheetTools()
  return (
    <SheetDialog onClose={onClose} title={say({ zh: '粘贴到选中的照片', en: 'Paste on the selection' })}>
      <BulkPreview
        changes={changes}
        onApply={() => {
          change(changes)
          onClose()
        }}
        onCancel={onClose}
      />
    </SheetDialog>
  )
}
