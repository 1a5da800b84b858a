'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import type { FactPlaces } from '../../../facts/fact-places.ts'
import { usePlan } from '../../plan/use-plan.ts'
import { PageList } from '../../press/page-list.tsx'
import { useWords } from '../../press/words.ts'
import { FactPlacesList } from './fact-places-list.tsx'

type Props = { told: string; bodyLeft: boolean; places: FactPlaces | false | null; onClose: () => void }

/** After a correction: what readers will be told, and every page that changes, from a dry run of the publish. */
export function CorrectedPages({ told, bodyLeft, places, onClose }: Props) {
  const { say } = useWords()
  return (
    <div className="fact-done">
      <p role="status">
        {say({
          zh: '已写进草稿，发布后读者才看到：',
          en: 'It is in the draft. Once published, readers see:',
        })}
      </p>
      <blockquote className="fact-quote">{told}</blockquote>
      {bodyLeft && (
        <p className="fact-problem" role="alert">
          {say({
            zh: '正文里的这句话没有改成，请到正文里改。',
            en: 'The words of the body could not be changed. Please change them there.',
          })}
        </p>
      )}
      <ChangedPages />
      {places !== false && places !== null && places.elsewhere.length > 0 && (
        <FactPlacesList places={{ ...places, pages: [] }} />
      )}
      <div className="fact-buttons">
        <Button margin={false} onClick={onClose} type="button">
          {say({ zh: '好', en: 'Done' })}
        </Button>
      </div>
    </div>
  )
}

/** Worked out anew when the draft has been saved. */
function ChangedPages() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const document = id === undefined ? null : { collection: 'articles', id }
  const { plan, problem, isOld } = usePlan(document, 'publish', lastUpdateTime)
  const { say } = useWords()
  const away = say({ zh: 'CMS 没有回应，暂时算不出。', en: 'The CMS does not answer.' })
  return (
    <>
      <h3>{say({ zh: '发布后改动的页面', en: 'Pages that change when you publish' })}</h3>
      {plan ? (
        <div aria-busy={isOld} className="fact-pages">
          <PageList pages={plan.pages} />
          {plan.problems.map((each) => (
            <p className="fact-problem" key={each.problem}>
              {each.problem}
            </p>
          ))}
        </div>
      ) : (
        <p role="status">
          {problem === null ? say({ zh: '正在推算…', en: 'Working it out…' }) : problem || away}
        </p>
      )}
    </>
  )
}
