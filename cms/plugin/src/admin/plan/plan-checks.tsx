'use client'

import type { Plan } from '@guiyan/shared/press/plan'
import { useWords } from '../press/words.ts'

/** How many places of one check are listed. */
const listed = 5

/** What would keep a publish from being taken, or from going live. */
export function PlanChecks({ action, plan }: { action: 'publish' | 'unpublish'; plan: Plan }) {
  const { problems, checks } = plan
  const { say } = useWords()
  return (
    <>
      {problems.length > 0 && (
        <div className="press-plan__stop">
          <strong>
            {action === 'publish'
              ? say({ zh: '现在还不能发布：', en: 'Cannot be published yet:' })
              : say({ zh: '现在还不能取消发布：', en: 'Cannot be unpublished yet:' })}
          </strong>
          <ul>
            {problems.map(({ collection, id, problem }) => (
              <li key={`${collection} ${id} ${problem}`}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {problems.length === 0 &&
        checks.map(({ check, title, soft, problems: places }) => (
          <div className="press-plan__stop" key={check}>
            <strong>{say({ zh: `上线会被拦下：${title}`, en: `Would be stopped: ${title}` })}</strong>
            {soft && <span> {say({ zh: '（编辑可放行）', en: '(an editor can let it pass)' })}</span>}
            <ul>
              {places.slice(0, listed).map(({ page, problem }) => (
                <li key={`${page} ${problem}`}>
                  {problem} {page && <code>{decodeURI(page)}</code>}
                </li>
              ))}
              {places.length > listed && (
                <li>
                  {say({ zh: `还有 ${places.length - listed} 处`, en: `and ${places.length - listed} more` })}
                </li>
              )}
            </ul>
          </div>
        ))}
    </>
  )
}
