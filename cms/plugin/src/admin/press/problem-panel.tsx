'use client'

import type { FailedCheck, PressProblem } from '@guiyan/shared/press/status'
import { ConfirmedButton } from './confirmed-button.tsx'
import { useOrders } from './orders.ts'
import { StateMark } from './state-mark.tsx'
import { useWords } from './words.ts'
import type { Bilingual } from '../../language.ts'

const titles: Record<PressProblem['kind'], Bilingual> = {
  refused: {
    zh: '新的一版没有通过检查，网站仍是上一版',
    en: 'The new release failed its checks; the site stays as it was',
  },
  render: { zh: '有页面做不出来，网站仍是上一版', en: 'A page cannot be made; the site stays as it was' },
  proof: { zh: '线上看到的与应有的不同', en: 'The site shows something else than it should' },
  cms: { zh: '印务连不上 CMS，会自动重试', en: 'The press cannot reach the CMS, and tries again by itself' },
  disk: {
    zh: '印务写不了磁盘，网站仍是上一版',
    en: 'The press cannot write to its disk; the site stays as it was',
  },
  held: { zh: '新加入的印务，等恢复更新', en: 'A new press, which waits until the site is resumed' },
}

/** How many places of one check are listed. */
const listed = 20

/** What keeps the press from going on: the checks that failed, where, and 放行 for the soft ones. */
export function ProblemPanel({ problem, press }: { problem: PressProblem; press: number }) {
  const { say, time } = useWords()
  return (
    <section className="press-problem" role="status">
      <h2>
        <StateMark state="failed" />
        {say(titles[problem.kind])}
      </h2>
      <p>
        {problem.message}{' '}
        <small>{say({ zh: `${time(problem.since)} 起`, en: `since ${time(problem.since)}` })}</small>
      </p>
      {problem.checks.map((check) => (
        <CheckItem check={check} key={check.check} press={press} />
      ))}
    </section>
  )
}

function CheckItem({ check, press }: { check: FailedCheck; press: number }) {
  const { say } = useWords()
  const { may, busy, give } = useOrders()
  const more = check.problems.length - listed
  return (
    <div className="press-check">
      <h3>
        {check.title}
        {!check.soft && <small>{say({ zh: '必须改正', en: 'has to be mended' })}</small>}
      </h3>
      <ul>
        {check.problems.slice(0, listed).map(({ page, problem }) => (
          <li key={`${page} ${problem}`}>
            {page && <code>{page}</code>} {problem}
          </li>
        ))}
        {more > 0 && <li>{say({ zh: `还有 ${more} 处`, en: `and ${more} more` })}</li>}
      </ul>
      {check.soft && may && (
        <ConfirmedButton
          disabled={busy}
          explanation={say({
            zh: '下一版不再因为这一项被拦下，会记下是谁放行的。',
            en: 'The next release is not stopped by this check. It is noted who let it pass.',
          })}
          label={say({ zh: '放行', en: 'Let it pass' })}
          onConfirm={() =>
            give('override', { press, check: check.check }, say({ zh: '已放行', en: 'It may pass' }))
          }
          question={say({ zh: `放行“${check.title}”？`, en: `Let “${check.title}” pass?` })}
        />
      )}
    </div>
  )
}
