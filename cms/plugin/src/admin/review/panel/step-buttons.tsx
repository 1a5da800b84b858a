'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReviewsAnswer } from '../../../review/history.ts'
import { useWords } from '../../press/words.ts'
import { stepWords } from '../review-words.ts'
import type { NotedPassage, NotedPassages } from './noted-passages.ts'
import { StepDialog } from './step-dialog.tsx'

type Props = {
  id: number | string
  known: ReviewsAnswer
  notes: readonly NotedPassage[]
  store: NotedPassages
  /** A step was taken, or the article is elsewhere by now. */
  onChange: () => void
}

/** A button for each step that this person may take now. */
export function StepButtons({ id, known, notes, store, onChange }: Props) {
  const { say } = useWords()
  const [chosen, setChosen] = useState<ReviewsAnswer['steps'][number] | null>(null)
  if (known.steps.length === 0) return null
  return (
    <>
      <div className="review-panel__steps">
        {known.steps.map((step, at) => (
          <Button
            buttonStyle={at === 0 ? 'primary' : 'secondary'}
            extraButtonProps={{ 'data-review-step': step.action }}
            key={step.action}
            margin={false}
            onClick={() => setChosen(step)}
            size="small"
          >
            {say(stepWords[step.action].button)}
          </Button>
        ))}
      </div>
      {chosen && (
        <StepDialog
          from={known.stage}
          id={id}
          notes={notes}
          onClose={() => setChosen(null)}
          onTaken={() => {
            store.remove(...notes.map(({ key }) => key))
            setChosen(null)
            onChange()
          }}
          onTold={onChange}
          step={chosen}
        />
      )}
    </>
  )
}
