'use client'

import { Button, Link, useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Bilingual } from '../../language.ts'
import { Banner } from './banner.tsx'
import { useOrders } from './orders.ts'
import type { HeldTrouble, Trouble } from './press-troubles.ts'
import { useWords } from './words.ts'

/** Says one trouble, with the presses that it is about, and what people can do. */
export function TroubleBanner({ trouble }: { trouble: Trouble }) {
  if (trouble.kind === 'held') return <HoldBanner trouble={trouble} />
  const { kind, who } = trouble
  if (kind === 'problem') return <ProblemBanner message={trouble.message} who={who} />
  if (kind === 'purge') return <PurgeBanner message={trouble.message} who={who} />
  if (kind === 'away') return <AwayBanner who={who} />
  return kind === 'newcomer' ? <NewcomerBanner who={who} /> : <StrayBanner who={who} />
}

/** 网站停在第 N 版 with 恢复更新. */
function HoldBanner({ trouble: { hold, number, at } }: { trouble: HeldTrouble }) {
  const { say, time } = useWords()
  const { may, busy, give } = useOrders()
  const isOne = at.every(({ release }) => release === hold.release)
  const each = (press: string, release: number) =>
    say({ zh: `${press}第 ${release} 版`, en: `${press} ${release}` })
  const list = at.map(({ press, release }) => each(press, release)).join(say({ zh: '、', en: ', ' }))
  const resume = () =>
    give('resume', { press: number }, say({ zh: '网站已恢复更新', en: 'The site follows the CMS again' }))
  const button = (
    <Button disabled={busy} margin={false} onClick={() => void resume()} size="small">
      {say({ zh: '恢复更新', en: 'Resume' })}
    </Button>
  )
  return (
    <Banner
      action={may && button}
      state="waiting"
      title={
        isOne
          ? say({ zh: `网站停在第 ${hold.release} 版`, en: `The site is held at release ${hold.release}` })
          : say({ zh: '网站停在旧版', en: 'The site is held at an older release' })
      }
    >
      {say({
        zh: `${hold.by} 于 ${time(hold.at)} 恢复到${isOne ? '这一版' : `旧版（${list}）`}。此后的发布暂不上线。`,
        en: `${hold.by} restored it at ${time(hold.at)}${isOne ? '' : ` (${list})`}. What is published since then does not go live.`,
      })}
    </Banner>
  )
}

function ProblemBanner({ who, message }: { who: string[]; message: string }) {
  const { say } = useWords()
  const { config } = useConfig()
  const title = { zh: '上线受阻', en: 'Something keeps the site from going on' }
  return (
    <NamedBanner state="failed" title={title} who={who}>
      {message} <Link href={`${config.routes.admin}/releases`}>{say({ zh: '查看', en: 'Look' })}</Link>
    </NamedBanner>
  )
}

/** The site is right, but a cache in front may show pages of before. */
function PurgeBanner({ who, message }: { who: string[]; message: string }) {
  const { say } = useWords()
  const title = { zh: 'CDN 缓存没有清除', en: 'The CDN was not purged' }
  return (
    <NamedBanner state="unknown" title={title} who={who}>
      {say({
        zh: `读者可能仍看到旧页，会自动重试。（${message}）`,
        en: `Readers may see pages of before; it is tried again. (${message})`,
      })}
    </NamedBanner>
  )
}

function AwayBanner({ who }: { who: string[] }) {
  const { say } = useWords()
  const title = { zh: '印务没有回应', en: 'The press does not answer' }
  const meaning =
    who.length > 0
      ? {
          zh: '其他印务照常更新；回来后会自己补上。',
          en: 'The others go on; it catches up by itself when it is back.',
        }
      : {
          zh: '已上线的页面不受影响；新的发布何时上线，现在无法确认。',
          en: 'Pages that are live are not touched; nobody can say now when new publications go live.',
        }
  return (
    <NamedBanner state="unknown" title={title} who={who}>
      {say(meaning)}
    </NamedBanner>
  )
}

/** They joined while the others are held, so that they have nothing to show but what is newer. */
function NewcomerBanner({ who }: { who: string[] }) {
  const { say } = useWords()
  const title = { zh: '新加入，恢复更新后才开始服务', en: 'New, serves once the site is resumed' }
  return (
    <NamedBanner state="waiting" title={title} who={who}>
      {say({
        zh: '没有网站停着的那一版，先不对外服务；读者看到的是其他印务。',
        en: 'It does not have the release that the site is held at, so it serves nothing; readers get the others.',
      })}
    </NamedBanner>
  )
}

/** Others are held at an older release, these are not: they were away then, or have no such release. */
function StrayBanner({ who }: { who: string[] }) {
  const { say } = useWords()
  const title = { zh: '没有跟着停在旧版', en: 'Not held as the others are' }
  return (
    <NamedBanner state="failed" title={title} who={who}>
      {say({
        zh: 'CMS 每几秒让它跟上一次。如果一直这样，就是没有那一版：请管理员先停用它，免得读者看到要撤回的内容。',
        en: 'The CMS tells it every few seconds. Where it stays so, it has no such release: take it out of service, or readers get what was to be taken back.',
      })}
    </NamedBanner>
  )
}

type NamedProps = {
  state: 'failed' | 'waiting' | 'unknown'
  who: string[]
  title: Bilingual
  children: ReactNode
}

/** With the names of the presses before the title. */
function NamedBanner({ state, who, title, children }: NamedProps) {
  const { say } = useWords()
  const names = who.join(say({ zh: '、', en: ', ' }))
  return (
    <Banner state={state} title={(names && names + say({ zh: '：', en: ': ' })) + say(title)}>
      {children}
    </Banner>
  )
}
