'use client'

import type { Named } from '@guiyan/shared/caption/names'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { type FactGuess, guessFact } from '../../../facts/guess-fact.ts'
import { paragraphBefore } from '../../../facts/paragraph-before.ts'
import { bodyWords, type Passage } from '../../../rich-text/bridge/passages.ts'
import { useBodyEditor } from '../../../rich-text/bridge/body-editors.ts'
import { SheetDialog } from '../../photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from '../../press/words.ts'
import { FactFields } from './fact-fields.tsx'
import { factProblem, type NewFact, newFact } from './new-fact.ts'
import type { useChamberNames } from './use-chamber-names.ts'

type Props = {
  passage: Passage
  known: NonNullable<ReturnType<typeof useChamberNames>>
  onMake: (fact: NewFact, quote: string) => void
  onClose: () => void
}

/** 做成事实: what the passage says is filled in, the rest is empty. */
export function NewFactDialog({ passage, known, onMake, onClose }: Props) {
  const { say } = useWords()
  const guess = useGuess(passage, known.names)
  const [fact, setFact] = useState(() => newFact(guess))
  const [problem, setProblem] = useState<string | null>(null)
  const make = (event: FormEvent) => {
    event.preventDefault()
    // React hands it on to the form that this dialog is called from, which would publish.
    event.stopPropagation()
    const lacking = factProblem(fact)
    if (lacking) setProblem(say(lacking))
    else onMake(fact, passage.quote)
  }
  const several = fact.chambers.length
  return createPortal(
    <SheetDialog
      className="fact-dialog"
      onClose={onClose}
      title={say({ zh: '做成事实', en: 'Make it a fact' })}
    >
      <form noValidate onSubmit={make}>
        <blockquote className="fact-quote">{passage.quote}</blockquote>
        <FactFields
          chambers={known.chambers}
          fact={fact}
          guess={guess}
          onChange={(change) => setFact((before) => ({ ...before, ...change }))}
        />
        {problem && (
          <p className="fact-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="fact-buttons">
          <Button buttonStyle="secondary" margin={false} onClick={onClose} type="button">
            {say({ zh: '取消', en: 'Cancel' })}
          </Button>
          <Button margin={false} type="submit">
            {several > 1
              ? say({ zh: `做成 ${several} 条事实`, en: `Make ${several} facts` })
              : say({ zh: '做成事实', en: 'Make it a fact' })}
          </Button>
        </div>
      </form>
    </SheetDialog>,
    document.body,
  )
}

/** What the passage says by itself, and whom its paragraph speaks of. */
function useGuess(passage: Passage, names: readonly Named[]): FactGuess {
  const editor = useBodyEditor()
  return useMemo(() => {
    const words = editor ? bodyWords(editor) : passage.before + passage.quote
    return guessFact(passage.quote, paragraphBefore(words, passage.quote, passage.occurrence), names)
  }, [editor, names, passage])
}
