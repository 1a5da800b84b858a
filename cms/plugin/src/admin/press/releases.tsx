'use client'

import { SetStepNav } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import type { PressHealth } from '../../press/state-endpoint.ts'
import './press.css'
import { troublesOf } from './press-troubles.ts'
import { ProblemPanel } from './problem-panel.tsx'
import { ReleaseItem } from './release-item.tsx'
import { TroubleBanner } from './trouble-banner.tsx'
import { useLiveStates } from './use-live-states.ts'
import { useReleases } from './use-releases.ts'
import { useWords } from './words.ts'

/** 上线记录: what went live, what keeps the next from it, and the way back to an older release. */
export function Releases() {
  const { say } = useWords()
  const { known } = useLiveStates()
  const [chosen, setPress] = useState<number | null>(null)
  const press = chosen ?? known.presses.find(({ answers }) => answers)?.number ?? 0
  const health = known.presses[press]
  // Its problem is told at more length.
  const troubles = troublesOf(health ? [{ ...health, problem: null }] : [])
  const title = say({ zh: '上线记录', en: 'Releases' })
  const nav = useMemo(() => [{ label: title }], [title])
  return (
    <>
      <SetStepNav nav={nav} />
      <div className="gutter--left gutter--right press-releases">
        <h1>{title}</h1>
        {known.presses.length > 1 && <Presses chosen={press} onChoose={setPress} presses={known.presses} />}
        {troubles.map((trouble) => (
          <TroubleBanner key={trouble.kind} trouble={trouble} />
        ))}
        {health?.problem && <ProblemPanel press={press} problem={health.problem} />}
        <ReleaseList held={health?.hold?.release ?? null} press={press} change={changeOf(health)} />
      </div>
    </>
  )
}

/** Differs when there is something new to list. */
function changeOf(health: PressHealth | undefined): string {
  return health ? JSON.stringify([health.live, health.hold]) : ''
}

type ListProps = { press: number; held: number | null; change: string }

function ReleaseList({ press, held, change }: ListProps) {
  const { say } = useWords()
  const found = useReleases(press, change)
  if (found === null) return <p role="status">{say({ zh: '正在查询…', en: 'Looking…' })}</p>
  if (found === false) {
    return (
      <p role="status">
        {say({
          zh: '印务没有回应，查不到记录。',
          en: 'The press does not answer, so there is nothing to list.',
        })}
      </p>
    )
  }
  if (found.releases.length === 0) return <p>{say({ zh: '还没有上线过。', en: 'Nothing went live yet.' })}</p>
  return (
    <ol className="press-release-list">
      {found.releases.map((release) => (
        <ReleaseItem held={held} key={release.number} press={press} release={release} />
      ))}
    </ol>
  )
}

type PressesProps = { presses: PressHealth[]; chosen: number; onChoose: (press: number) => void }

/** Several presses number their releases each for itself. */
function Presses({ presses, chosen, onChoose }: PressesProps) {
  const { say } = useWords()
  return (
    <label className="press-chooser">
      {say({ zh: '印务', en: 'Press' })}{' '}
      <select onChange={(event) => onChoose(Number(event.target.value))} value={chosen}>
        {presses.map(({ press, number }) => (
          <option key={press} value={number}>
            {press}
          </option>
        ))}
      </select>
    </label>
  )
}
