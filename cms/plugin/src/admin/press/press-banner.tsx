'use client'

import { Button, Link, useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { PressHealth } from '../../press/state-endpoint.ts'
import { useOrders } from './orders.ts'
import './press.css'
import { StateMark } from './state-mark.tsx'
import { useLiveStates } from './use-live-states.ts'
import { useWords } from './words.ts'

/** On the dashboard: whatever keeps the site from following the CMS; nothing where nothing does. */
export function PressBanner() {
  const { say } = useWords()
  const { config } = useConfig()
  const { known } = useLiveStates()
  const someHeld = known.presses.some(({ hold }) => hold)
  const waits = ({ problem }: PressHealth) => problem?.kind === 'held'
  const strays = (health: PressHealth) => health.answers && someHeld && !health.hold && !waits(health)
  const troubled = known.presses.filter(
    (health) => !health.answers || health.hold || health.problem || health.purge?.problem || strays(health),
  )
  if (troubled.length === 0) return null
  return (
    <div className="press-banners">
      {troubled.map((health) => (
        <div key={health.press}>
          <HoldBanner health={health} several={known.presses.length > 1} />
          {health.purge?.problem && <PurgeBanner press={health.press} problem={health.purge.problem} />}
          {strays(health) && <StrayBanner press={health.press} />}
          {waits(health) && <NewcomerBanner press={health.press} />}
          {health.problem && !waits(health) && (
            <Banner
              state="failed"
              title={say({ zh: '上线受阻', en: 'Something keeps the site from going on' })}
            >
              {health.problem.message}{' '}
              <Link href={`${config.routes.admin}/releases`}>{say({ zh: '查看', en: 'Look' })}</Link>
            </Banner>
          )}
        </div>
      ))}
    </div>
  )
}

/** Others are held at an older release, this one is not: it was away then, or has no such release. */
function StrayBanner({ press }: { press: string }) {
  const { say } = useWords()
  return (
    <Banner
      state="failed"
      title={press + say({ zh: '：没有停在旧版，与其他印务不同', en: ': not held as the others are' })}
    >
      {say({
        zh: 'CMS 每几秒让它照办一次；一直如此，是它没有相应的旧版，请先停用这一台。',
        en: 'The CMS tells it every few seconds. Where it stays so, it has no such release: take it out of service.',
      })}
    </Banner>
  )
}

/** It joined while the others are held, so that it has nothing to show but what is newer. */
function NewcomerBanner({ press }: { press: string }) {
  const { say } = useWords()
  return (
    <Banner
      state="waiting"
      title={
        press + say({ zh: '：新加入，等恢复更新后开始服务', en: ': new, serves once the site is resumed' })
      }
    >
      {say({
        zh: '网站停在旧版，它没有那一版，所以先不对外服务，读者看到的是其他印务。',
        en: 'The site is held at an older release that it does not have, so it serves nothing. Readers get the other presses.',
      })}
    </Banner>
  )
}

/** The site is right, but a cache in front may show pages of before. */
function PurgeBanner({ press, problem }: { press: string; problem: string }) {
  const { say } = useWords()
  return (
    <Banner state="unknown" title={press + say({ zh: '：CDN 缓存没有清除', en: ': the CDN was not purged' })}>
      {problem}
      {say({
        zh: '。读者可能仍看到旧页；会自动重试。',
        en: '. Readers may see pages of before; it is tried again.',
      })}
    </Banner>
  )
}

/** 网站停在第 N 版 with 恢复更新, or that a press does not answer. */
export function HoldBanner({ health, several }: { health: PressHealth; several: boolean }) {
  const { say, time } = useWords()
  const { may, busy, give } = useOrders()
  const { hold, answers, press, number } = health
  const which = several ? press + say({ zh: '：', en: ': ' }) : ''
  if (!answers) {
    return (
      <Banner state="unknown" title={which + say({ zh: '印务没有回应', en: 'The press does not answer' })}>
        {say({
          zh: '已上线的页面不受影响；新的发布何时上线，现在无法确认。',
          en: 'Pages that are live are not touched; nobody can say now when new publications go live.',
        })}
      </Banner>
    )
  }
  if (!hold) return null
  const resume = () =>
    give('resume', { press: number }, say({ zh: '网站已恢复更新', en: 'The site follows the CMS again' }))
  return (
    <Banner
      action={
        may && (
          <Button disabled={busy} margin={false} onClick={() => void resume()} size="small">
            {say({ zh: '恢复更新', en: 'Resume' })}
          </Button>
        )
      }
      state="waiting"
      title={
        which +
        say({ zh: `网站停在第 ${hold.release} 版`, en: `The site is held at release ${hold.release}` })
      }
    >
      {say({
        zh: `${hold.by} 于 ${time(hold.at)} 恢复到这一版。此后的发布暂不上线。`,
        en: `${hold.by} restored it at ${time(hold.at)}. What is published since then does not go live.`,
      })}
    </Banner>
  )
}

const looks = { failed: ' press-banner--failed', waiting: ' press-banner--held', unknown: '' }

type BannerProps = { state: keyof typeof looks; title: string; children: ReactNode; action?: ReactNode }

function Banner({ state, title, children, action }: BannerProps) {
  return (
    <div className={`press-banner${looks[state]}`} role="status">
      <StateMark state={state} />
      <p>
        <strong>{title}</strong> {children}
      </p>
      {action}
    </div>
  )
}
