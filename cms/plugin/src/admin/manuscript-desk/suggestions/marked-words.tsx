'use client'

import { useState } from 'react'
import { useWords } from '../../press/words.ts'
import type { TextPart } from '../state/marked-text.ts'
import { WordsDialog } from './words-dialog.tsx'

/** Words that look damaged, or that were changed: a click opens what can be done. */
export function MarkedWords({ part }: { part: Exclude<TextPart, { kind: 'text' }> }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [words, why] =
    part.kind === 'edit'
      ? [{ zh: `原文“${part.edit.was}”`, en: `As it came: “${part.edit.was}”` }, '']
      : [{ zh: '疑有误', en: 'Looks damaged' }, part.suggestion.why]
  const open = () => setOpen(true)
  return (
    <>
      <mark
        aria-label={say({ zh: `${part.text}（${words.zh}）`, en: `${part.text} (${words.en})` })}
        className={`manuscript-mark manuscript-mark--${part.kind}`}
        data-kind={part.kind === 'suggestion' ? part.suggestion.kind : undefined}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          open()
        }}
        role="button"
        tabIndex={0}
        title={why || say(words)}
      >
        {part.text}
      </mark>
      {isOpen && <WordsDialog onClose={() => setOpen(false)} part={part} />}
    </>
  )
}
