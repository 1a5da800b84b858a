'use client'

import { useState } from 'react'
import type { ReviewsAnswer } from '../../../review/history.ts'
import type { Stage } from '../../../review/stages.ts'
import { SheetDialog } from '../../photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from '../../press/words.ts'
import { stepWords } from '../review-words.ts'
import type { NotedPassage } from './noted-passages.ts'
import { DialogButtons, DialogWords } from './dialog-parts.tsx'
import { NotedQuotes } from './noted-list.tsx'
import { useStep } from './use-step.ts'

type Props = {
  id: number | string
  step: ReviewsAnswer['steps'][number]
  /** The stage that the person saw the article in. */
  from: Stage
  /** Go along with the step. */
  notes: readonly NotedPassage[]
  onClose: () => void
  onTaken: () => void
  /** It was refused: the article may be elsewhere by now. */
  onTold: () => void
}

/** Asks for a word to go with a step, shows the notes that go along, and takes it. */
export function StepDialog({
  id,
  step: { action, needsWords },
  from,
  notes,
  onClose,
  onTaken,
  onTold,
}: Props) {
  const { say } = useWords()
  const { busy, problem, take } = useStep(id)
  const [note, setNote] = useState('')
  const { ask, button } = stepWords[action]
  const confirm = async () => {
    const passages = notes.map(({ quote, note: words }) => ({ quote, note: words }))
    if (await take({ action, from, note, passages })) onTaken()
    else onTold()
  }
  const lacksWords = needsWords && note.trim() === '' && notes.length === 0
  return (
    <SheetDialog className="review-dialog" onClose={onClose} title={say(button)}>
      <DialogWords label={say(ask)} onChange={setNote} value={note} />
      {notes.length > 0 && (
        <>
          <p>{say({ zh: `附带 ${notes.length} 条批注：`, en: `With ${notes.length} notes on passages:` })}</p>
          <NotedQuotes notes={notes} />
        </>
      )}
      {lacksWords && (
        <p className="review-panel__note">
          {say({
            zh: '写明原因；或先关掉这里，在正文里选中一段，点“批注”。',
            en: 'Say why. Or close this, select words in the body and press “Note”.',
          })}
        </p>
      )}
      <DialogButtons
        busy={busy}
        disabled={lacksWords}
        label={say(button)}
        onCancel={onClose}
        onConfirm={() => void confirm()}
        problem={problem}
      />
    </SheetDialog>
  )
}
