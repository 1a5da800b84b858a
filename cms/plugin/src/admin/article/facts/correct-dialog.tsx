'use client'

import { bodyLines } from '@guiyan/shared/text/body-lines'
import { useEditDepth, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { quoteStateIn } from '../../../facts/quote-state.ts'
import { openBody } from '../../../rich-text/bridge/body-editors.ts'
import { replacePassage } from '../../../rich-text/bridge/passages.ts'
import { SheetDialog } from '../../photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from '../../press/words.ts'
import { CorrectForm } from './correct-form.tsx'
import { CorrectedPages } from './corrected-pages.tsx'
import type { Corrected } from './correction-draft.ts'
import type { FactRow } from './fact-rows.ts'
import { useChangeFacts } from './use-change-facts.ts'
import { useFactPlaces } from './use-fact-places.ts'

/** How a correction that was written into the form came out. `bodyLeft`: the words of the body could not be changed. */
type Done = { told: string; bodyLeft: boolean }

/** 更正: the new words, who says the old ones, and then which pages change when it is published. */
export function CorrectDialog({ row, onClose }: { row: FactRow; onClose: () => void }) {
  // As it was when the dialog opened: the form holds the new words as soon as it is done.
  const [before] = useState(row)
  const [done, setDone] = useState<Done | null>(null)
  const places = useFactPlaces(before.id)
  const body: unknown = useFormFields(([fields]) => fields.body?.value)
  const { correct } = useChangeFacts()
  const changeBody = useChangeBody()
  const { say } = useWords()
  const inBody = quoteStateIn(bodyLines(body), before.quote) === 'stands'
  const finish = async (after: Corrected, note: string, bodyToo: boolean) => {
    const wanted =
      bodyToo && inBody && before.quote !== null && after.quote !== null && after.quote !== before.quote
    const changed = wanted && (await changeBody(before.quote ?? '', after.quote ?? ''))
    correct(before, after, note)
    setDone({ told: after.told, bodyLeft: wanted && !changed })
  }
  return createPortal(
    <SheetDialog
      className="fact-dialog"
      onClose={onClose}
      title={say({ zh: '更正事实', en: 'Correct a fact' })}
    >
      {done ? (
        <CorrectedPages {...done} onClose={onClose} places={places} />
      ) : (
        <CorrectForm before={before} inBody={inBody} onClose={onClose} onCorrect={finish} places={places} />
      )}
    </SheetDialog>,
    document.body,
  )
}

/** Puts the new words in the place of the quoted ones in the body. @returns whether that was done */
function useChangeBody(): (from: string, to: string) => Promise<boolean> {
  const depth = useEditDepth()
  return async (from, to) => {
    const editor = await openBody(depth)
    return editor !== null && replacePassage(editor, from.trim(), to.trim())
  }
}
