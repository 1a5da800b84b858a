'use client'

import { useState } from 'react'
import { baselineOf } from '../../../review/baseline.ts'
import type { ReviewsAnswer } from '../../../review/history.ts'
import type { Stage } from '../../../review/stages.ts'
import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import { ChangesDialog } from './changes-dialog.tsx'

const labels: Record<Stage, Bilingual> = {
  draft: { zh: '上一步以来的改动', en: 'Changes since the last step' },
  proposed: { zh: '上次审稿以来的改动', en: 'Changes since it was reviewed last' },
  returned: { zh: '送审以来的改动', en: 'Changes since it was handed in' },
  ready: { zh: '送审以来的改动', en: 'Changes since it was handed in' },
}

/** Leads to the comparison with the text as it was when somebody looked last. */
export function ChangesButton({ known: { history, stage } }: { known: ReviewsAnswer }) {
  const { say } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const baseline = baselineOf(stage, history)
  if (!baseline) return null
  return (
    <>
      <button className="review-panel__link" onClick={() => setIsOpen(true)} type="button">
        {say(labels[stage])}
      </button>
      {isOpen && (
        <ChangesDialog
          baseline={baseline}
          history={history}
          onClose={() => setIsOpen(false)}
          title={say(labels[stage])}
        />
      )}
    </>
  )
}
