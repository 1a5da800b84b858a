'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { KeptCause, KeptDraft } from '../../../editing/kept-drafts.ts'
import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import { KeptDraftDialog } from './kept-draft-dialog.tsx'

const causes: Record<KeptCause, Bilingual> = {
  stale: { zh: '写在旧稿上，没有存进来', en: 'written on an older draft, not saved' },
  takenOver: { zh: '编辑被别人接手，没有存进来', en: 'taken over by somebody else, not saved' },
  replaced: { zh: '被另一份留稿换下', en: 'a kept draft took its place' },
}

type Props = {
  id: number | string
  /** `updatedAt` of the draft that the form stands on. */
  base: string | undefined
  drafts: readonly KeptDraft[]
  words: () => Record<string, unknown>
  onChange: () => void
}

/** 留稿: words that could not be saved, each to be compared with the text, taken over, or put away. */
export function KeptDraftList({ base, drafts, id, onChange, words }: Props) {
  const { say, time } = useWords()
  const [shown, setShown] = useState<KeptDraft | null>(null)
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="kept-drafts" className="together__kept">
      <h3 id="kept-drafts">{say({ zh: `留稿 ${drafts.length} 份`, en: `${drafts.length} kept drafts` })}</h3>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span>
              <strong>{draft.byName}</strong> {time(draft.at).slice(5, 16)}
              <span className="together__cause">{say(causes[draft.cause])}</span>
            </span>
            <Button buttonStyle="secondary" margin={false} onClick={() => setShown(draft)} size="small">
              {say({ zh: '比较', en: 'Compare' })}
            </Button>
          </li>
        ))}
      </ul>
      {shown && (
        <KeptDraftDialog
          article={id}
          base={base}
          draft={shown}
          onClose={() => {
            setShown(null)
            onChange()
          }}
          words={words}
        />
      )}
    </section>
  )
}
