'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { amountOf } from '../../../facts/correction-text.ts'
import type { FactPlaces } from '../../../facts/fact-places.ts'
import { useWords } from '../../press/words.ts'
import { beginCorrection, type Corrected, corrected } from './correction-draft.ts'
import { CorrectFields } from './correct-fields.tsx'
import { FactPlacesList } from './fact-places-list.tsx'
import type { FactRow } from './fact-rows.ts'

type Props = {
  before: FactRow
  /** Whether the quoted words stand in the body. */
  inBody: boolean
  places: FactPlaces | false | null
  onCorrect: (after: Corrected, note: string, bodyToo: boolean) => Promise<void>
  onClose: () => void
}

/** What was said, and what is right. */
export function CorrectForm({ before, inBody, places, onCorrect, onClose }: Props) {
  const { say } = useWords()
  const [draft, setDraft] = useState(() => beginCorrection(before))
  const after = corrected(before, draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // React hands it on to the form that this dialog is called from, which would publish.
    event.stopPropagation()
    if (ready) void onCorrect(after, draft.note, draft.bodyToo)
  }
  const ready = after.changed && after.text.trim() !== '' && after.told.trim() !== ''
  return (
    <form noValidate onSubmit={submit}>
      <p className="fact-was">
        {say({ zh: '原来：', en: 'It was: ' })}
        {amountOf(before) && <strong>{amountOf(before)}</strong>} {before.text}
      </p>
      <CorrectFields
        after={after}
        draft={draft}
        hasQuote={before.quote !== null}
        onChange={(change) => setDraft((known) => ({ ...known, ...change }))}
        quoteChanges={inBody && after.quote !== null && after.quote !== before.quote}
      />
      <FactPlacesList places={places} />
      <div className="fact-buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onClose} type="button">
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
        <Button disabled={!ready} margin={false} type="submit">
          {say({ zh: '写进草稿', en: 'Put into the draft' })}
        </Button>
      </div>
    </form>
  )
}
