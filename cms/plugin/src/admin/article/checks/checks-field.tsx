'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useWords } from '../../press/words.ts'
import { CheckGroup } from './check-group.tsx'
import './checks.css'
import { type Found, grouped } from './found.ts'
import { PassedList } from './passed-list.tsx'
import { useChecks } from './use-checks.ts'

/** 发布前检查: what is missing or odd in the article as it was saved last, each line a click from its place. */
export function ArticleChecksField() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { answer, failed, isOld, tell } = useChecks(id, lastUpdateTime)
  const { say } = useWords()
  if (id === undefined) return null
  const { hard, hint, passed, soft } = grouped(answer?.findings ?? [])
  const mayOverrule = answer?.mayOverrule ?? false
  return (
    <section aria-labelledby="article-checks-head" className="field-type checks" id="field-checks">
      <h3 className="checks__head" id="article-checks-head">
        {say({ zh: '发布前检查', en: 'Before publishing' })}
        {answer && hard.length + soft.length > 0 && (
          <Count isHard={hard.length > 0} value={hard.length + soft.length} />
        )}
      </h3>
      <div aria-busy={isOld} className="checks__body">
        <Summary answered={answer !== null} failed={failed} hard={hard} soft={soft} />
        <CheckGroup findings={hard} kind="hard" mayOverrule={mayOverrule} tell={tell} />
        <CheckGroup findings={soft} kind="soft" mayOverrule={mayOverrule} tell={tell} />
        <CheckGroup findings={hint} kind="hint" mayOverrule={mayOverrule} tell={tell} />
        <PassedList findings={passed} mayOverrule={mayOverrule} tell={tell} />
      </div>
    </section>
  )
}

function Count({ isHard, value }: { isHard: boolean; value: number }) {
  return <span className={`checks__count checks__count--${isHard ? 'hard' : 'soft'}`}>{value}</span>
}

type SummaryProps = { answered: boolean; failed: boolean; hard: Found[]; soft: Found[] }

/** One sentence: may it go out? */
function Summary({ answered, failed, hard, soft }: SummaryProps) {
  const { say } = useWords()
  const words = () => {
    if (failed) return { zh: 'CMS 没有回应，检查不了。', en: 'The CMS does not answer.' }
    if (!answered) return { zh: '正在检查…', en: 'Checking…' }
    if (hard.length > 0)
      return { zh: '还不能发布：先改下面标红的。', en: 'Cannot go out yet: mend what is marked red.' }
    if (soft.length > 0)
      return {
        zh: '还不能发布：逐条改好，或由编辑放行。',
        en: 'Cannot go out yet: mend each, or let an editor pass it.',
      }
    return { zh: '没有拦住发布的问题。', en: 'Nothing stands against publishing.' }
  }
  const isWell = answered && !failed && hard.length + soft.length === 0
  return (
    <p className={`checks__summary${isWell ? ' checks__summary--well' : ''}`} role="status">
      {say(words())}
    </p>
  )
}
