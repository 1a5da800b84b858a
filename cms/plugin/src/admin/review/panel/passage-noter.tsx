'use client'

import { toast, useEditDepth } from '@payloadcms/ui'
import { useState } from 'react'
import type { PassageNote } from '../../../review/review-record.ts'
import { openBody } from '../../../rich-text/bridge/body-editors.ts'
import { usePassageAction } from '../../../rich-text/bridge/passage-actions.ts'
import { bodyWords, selectedPassageWithContext } from '../../../rich-text/bridge/passages.ts'
import { findQuote } from '../../../rich-text/text/body-range.ts'
import { SheetDialog } from '../../photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from '../../press/words.ts'
import { DialogButtons, DialogWords } from './dialog-parts.tsx'
import { tellingQuote } from './telling-quote.ts'

/**
 * 批注 over a selection in the body, and as a button beside it for whoever may only read (somebody else is writing): asks what is to be
 * said of the words.
 */
export function PassageNoter({ onNote }: { onNote: (note: PassageNote) => void }) {
  const depth = useEditDepth()
  const [quote, setQuote] = useState<string | null>(null)
  const { say } = useWords()
  const ask = async (selected: string, occurrence: number) => {
    const editor = await openBody(depth)
    const text = editor ? bodyWords(editor) : selected
    const found = findQuote(text, selected, occurrence)
    setQuote((found ? tellingQuote(text, found.start, selected) : selected).trim())
  }
  usePassageAction({
    key: 'review-note',
    label: { zh: '批注', en: 'Note' },
    onSelect: (selected, { occurrence }) => void ask(selected, occurrence),
  })
  const askOfSelection = async () => {
    const editor = await openBody(depth)
    const passage = editor && selectedPassageWithContext(editor)
    const words = passage ? passage.quote : (editor && readWords(editor.getRootElement())) || ''
    if (words.trim() !== '') return ask(words, passage ? passage.occurrence : 0)
    toast.info(say({ zh: '先在正文里选中要说的几个字。', en: 'First select words in the body.' }))
  }
  return (
    <>
      <button
        className="review-panel__link"
        onClick={() => void askOfSelection()}
        // The press of a button would take the selection out of the body.
        onMouseDown={(event) => event.preventDefault()}
        type="button"
      >
        {say({ zh: '批注选中的文字', en: 'Note on the selected words' })}
      </button>
      {quote && (
        <NoteDialog
          onClose={() => setQuote(null)}
          onNote={(note) => {
            onNote({ quote, note })
            setQuote(null)
          }}
          quote={quote}
        />
      )}
    </>
  )
}

/** What is selected in a body that cannot be written in: its editor does not follow the selection. */
function readWords(body: HTMLElement | null): string {
  const selection = window.getSelection()
  const isInside = body !== null && selection?.anchorNode != null && body.contains(selection.anchorNode)
  return isInside ? selection.toString().replaceAll(/\n+/g, '\n') : ''
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
