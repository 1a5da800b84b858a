'use client'

import type { ChecksAnswer } from '../../../checks/answer.ts'
import { keyOf } from '../../../checks/finding.ts'
import { useWords } from '../../press/words.ts'
import { CheckWords } from './check-line.tsx'
import type { Found } from './found.ts'
import { useOverrule } from './use-overrule.ts'

type Props = { findings: Found[]; mayOverrule: boolean; tell: (answer: ChecksAnswer) => void }

/** What was let pass, by whom, when and why. */
export function PassedList({ findings, mayOverrule, tell }: Props) {
  const { say, time } = useWords()
  const { busy, problem, takeBack } = useOverrule(tell)
  if (findings.length === 0) return null
  return (
    <details className="checks__group checks__group--passed" open>
      <summary>
        {say({ zh: '已放行', en: 'Let pass' })} <span className="checks__number">{findings.length}</span>
      </summary>
      <ul>
        {findings.map((found) => {
          const { overruled } = found
          if (!overruled) return null
          return (
            <li className="checks__line" data-check={found.check} key={keyOf(found)}>
              <CheckWords found={found} />
              <p className="checks__by">
                {overruled.byName ?? '—'}：{overruled.reason} ·{' '}
                <time dateTime={overruled.at}>{time(overruled.at)}</time>
              </p>
              {mayOverrule && (
                <div className="checks__acts">
                  <button
                    className="checks__act"
                    disabled={busy}
                    onClick={() => void takeBack(overruled.id)}
                    type="button"
                  >
                    {say({ zh: '收回', en: 'Take back' })}
                  </button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {problem && (
        <p className="checks__problem" role="alert">
          {problem}
        </p>
      )}
    </details>
  )
}
