'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useWords } from '../../press/words.ts'
import '../review.css'
import { ChangesButton } from './changes-button.tsx'
import { HistoryList } from './history-list.tsx'
import { NotedList } from './noted-list.tsx'
import { PassageList } from './passage-list.tsx'
import { PassageNoter } from './passage-noter.tsx'
import { StandingNow } from './standing-now.tsx'
import { StepButtons } from './step-buttons.tsx'
import { useNotedPassages } from './use-noted-passages.ts'
import { useReviews } from './use-reviews.ts'

/** In an article's sidebar: where it stands between its writer and its editors, the steps from there, notes and history. */
export function ReviewField() {
  const { hasPublishedDoc, id, lastUpdateTime } = useDocumentInfo()
  const { known, again } = useReviews(id, `${lastUpdateTime} ${hasPublishedDoc}`)
  const { notes, store } = useNotedPassages(id)
  const { say } = useWords()
  return (
    <section
      aria-label={say({ zh: '审稿', en: 'Review' })}
      className="field-type review-panel"
      id="field-stage"
    >
      <div className="review-panel__label">{say({ zh: '审稿', en: 'Review' })}</div>
      {id !== undefined && known ? (
        <>
          <StandingNow known={known} />
          <StepButtons id={id} known={known} notes={notes} onChange={again} store={store} />
          {known.maySettle && <PassageNoter onNote={store.add} />}
          <NotedList notes={notes} onRemove={store.remove} steps={known.steps} />
          <PassageList known={known} onChange={again} />
          <ChangesButton known={known} />
          <HistoryList history={known.history} />
        </>
      ) : (
        <p className="review-panel__note" role="status">
          {id === undefined
            ? say({
                zh: '写几个字，存上后就能送审。',
                en: 'Write something first; it is handed in from here.',
              })
            : known === null
              ? say({ zh: '正在查询…', en: 'Looking…' })
              : say({ zh: 'CMS 没有回应，稍后再查。', en: 'The CMS does not answer; looking again.' })}
        </p>
      )}
    </section>
  )
}
