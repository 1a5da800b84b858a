'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { ReviewsAnswer } from '../../../review/history.ts'
import { useWords } from '../../press/words.ts'
import { Ago } from '../ago.tsx'
import { actionWords, stageWords } from '../review-words.ts'
import { StageMark } from '../stage-mark.tsx'

/** Where the article stands, by whom and since when, with what was said. What readers see is said by 上线状态. */
export function StandingNow({ known: { history, stage } }: { known: ReviewsAnswer }) {
  const { hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  const { say } = useWords()
  const [last] = history
  const isOut = stage === 'draft' && last?.action === 'published'
  const isUntouched = isOut && hasPublishedDoc && unpublishedVersionCount === 0
  return (
    <>
      <p className="review-panel__stage" data-stage={stage} role="status">
        <StageMark of={isUntouched ? 'published' : stage} />
        <strong>
          {isUntouched
            ? say({ zh: '已发布，没有新的改动', en: 'Published, and not changed since' })
            : say(stageWords[stage])}
        </strong>
      </p>
      {last && (
        <p className="review-panel__note">
          {last.byName ?? say({ zh: '系统', en: 'The system' })} · <Ago at={last.at} />{' '}
          {say(actionWords[last.action])}
        </p>
      )}
      {last?.note && <blockquote className="review-panel__said">{last.note}</blockquote>}
    </>
  )
}
