'use client'

import { useEditDepth } from '@payloadcms/ui'
import { useState } from 'react'
import type { PassageNote } from '../../../review/review-record.ts'
import { openBody } from '../../../rich-text/bridge/body-editors.ts'
import { usePassageAction } from '../../../rich-text/bridge/passage-actions.ts'
import { bodyWords } from '../../../rich-text/bridge/passages.ts'
import { findQuote } from '../../../rich-text/text/body-range.ts'
import { SheetDialog } from '../../photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from '../../press/words.ts'
import { DialogButtons, DialogWords } from './dialog-parts.tsx'
import { tellingQuote } from './telling-quote.ts'

/** 批注 over a selection in the body: asks what is to be said of the words. */
export function PassageNoter({ onNote }: { onNote: (note: PassageNote) => void }) {
  const depth = useEditDepth()
  const [quote, setQuote] = useState<string | null>(null)
  usePassageAction({
    key: 'review-note',
    label: { zh: '批注', en: 'Note' },
    onSelect: async (selected, { occurrence }) => {
      const editor = await openBody(depth)
      const text = editor ? bodyWords(editor) : selected
      const found = findQuote(text, selected, occurrence)
      setQuote((found ? tellingQuote(text, found.start, selected) : selected).trim())
    },
  })
  if (quote === null || quote === '') return null
  return (
    <NoteDialog
      onClose={() => setQuote(null)}
      onNote={(note) => {
        onNote({ quote, note })
        setQuote(null)
      }}
      quote={quote}
    />
  )
}

type DialogProps = { quote: string; onClose: () => void; onNote: (note: string) => void }

function NoteDialog({ quote, onClose, onNote }: DialogProps) {
  const { say } = useWords()
  const [note, setNote] = useState('')
  return (
    <SheetDialog className="review-dialog" onClose={onClose} title={say({ zh: '批注', en: 'Note' })}>
      <blockquote className="review-panel__said">{quote}</blockquote>
      <DialogWords
        label={say({ zh: '意见', en: 'What is to be said of it' })}
        onChange={setNote}
        value={note}
      />
      <DialogButtons
        disabled={note.trim() === ''}
        label={say({ zh: '记下', en: 'Keep' })}
        onCancel={onClose}
        onConfirm={() => onNote(note.trim())}
      />
    </SheetDialog>
  )
}
