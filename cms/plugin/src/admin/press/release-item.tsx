'use client'

import type { ToldRelease } from '../../press/release-people.ts'
import type { StateName } from '../../press/document-state.ts'
import type { Bilingual } from '../../language.ts'
import { ConfirmedButton } from './confirmed-button.tsx'
import { useOrders } from './orders.ts'
import { ReleaseDocuments } from './release-documents.tsx'
import { ReleasePages } from './release-pages.tsx'
import { StateMark } from './state-mark.tsx'
import { useWords } from './words.ts'

const proofs: Record<ToldRelease['proof'], { mark: StateName; words: Bilingual }> = {
  proven: { mark: 'live', words: { zh: '已证实', en: 'Proven' } },
  waiting: { mark: 'waiting', words: { zh: '待证实', en: 'Waiting for proof' } },
  failed: { mark: 'failed', words: { zh: '证实失败', en: 'Proof failed' } },
}

type Props = { release: ToldRelease; press: number; held: number | null }

/** One release: when, who, what, how many pages, how it went, and the way back to it. */
export function ReleaseItem({ release, press, held }: Props) {
  const { say, time } = useWords()
  const unknown = say({ zh: '未知', en: 'unknown' })
  const who = release.people.map((name) => name ?? unknown).join(say({ zh: '、', en: ', ' }))
  return (
    <li className="press-release" data-live={release.live} data-number={release.number}>
      <header>
        <h2>
          {say({ zh: `第 ${release.number} 版`, en: `Release ${release.number}` })}
          {release.live && (
            <span className="press-tag">
              {held === release.number
                ? say({ zh: '网站停在这一版', en: 'held here' })
                : say({ zh: '读者现在看到的', en: 'live now' })}
            </span>
          )}
        </h2>
        <p>
          <time dateTime={release.at}>{time(release.at)}</time>
        </p>
        {release.people.length > 0 && <p>{say({ zh: `发布人：${who}`, en: `Published by ${who}` })}</p>}
      </header>
      <div>
        <ReleaseDocuments release={release} />
        <ReleasePages press={press} release={release} />
      </div>
      <div>
        <Result release={release} />
        {!release.live && release.kept && <Restore press={press} release={release} />}
      </div>
    </li>
  )
}

function Result({ release }: { release: ToldRelease }) {
  const { say, time } = useWords()
  const { mark, words } = proofs[release.proof]
  return (
    <>
      <p>
        <StateMark state={mark} /> {say(words)}
        {release.provenAt && <small>{time(release.provenAt)}</small>}
        <small>
          {say({ zh: `用时 ${seconds(release.durationMs)} 秒`, en: `took ${seconds(release.durationMs)} s` })}
        </small>
      </p>
      {release.problem && <p className="press-state__reason">{release.problem}</p>}
      {release.overrides.map(({ check, title, by }) => (
        <p key={check}>{say({ zh: `${by} 放行了“${title}”`, en: `${by} let “${title}” pass` })}</p>
      ))}
    </>
  )
}

const seconds = (durationMs: number) => (durationMs / 1000).toFixed(durationMs < 10_000 ? 2 : 0)

function Restore({ release: { number }, press }: { release: ToldRelease; press: number }) {
  const { say } = useWords()
  const { may, busy, give } = useOrders()
  if (!may) return null
  return (
    <ConfirmedButton
      disabled={busy}
      explanation={say({
        zh: '读者马上看到这一版。此后的发布暂不上线，直到有人点“恢复更新”。',
        en: 'Readers get this release at once. Publications do not go live until somebody resumes.',
      })}
      label={say({ zh: '恢复到这一版', en: 'Restore' })}
      onConfirm={() =>
        give(
          'restore',
          { press, release: number },
          say({ zh: `网站已恢复到第 ${number} 版`, en: `Restored to ${number}` }),
        )
      }
      question={say({ zh: `把网站恢复到第 ${number} 版？`, en: `Restore release ${number}?` })}
    />
  )
}
