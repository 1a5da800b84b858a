'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { PageChanges, ReleaseDetails } from '@guiyan/shared/press/release'
import type { ToldRelease } from '../../press/release-people.ts'
import { PageList } from './page-list.tsx'
import { useWords } from './words.ts'

type Pages = PageChanges | 'looking' | 'none' | 'away'

/** +added ~changed −removed; unfolds to the addresses, which are asked for then. */
export function ReleasePages({ release, press }: { release: ToldRelease; press: number }) {
  const { say } = useWords()
  const { config } = useConfig()
  const [pages, setPages] = useState<Pages | null>(null)
  const unfold = (isOpen: boolean) => {
    if (!isOpen || (pages !== null && pages !== 'away')) return
    setPages('looking')
    void ask(`${config.routes.api}/press/releases/${release.number}?press=${press}`).then(setPages)
  }
  const { added, changed, removed } = release
  return (
    <details className="press-release__pages" onToggle={(event) => unfold(event.currentTarget.open)}>
      <summary>
        {say({
          zh: `页面：新增 ${added}，改动 ${changed}，删去 ${removed}`,
          en: `Pages: ${added} new, ${changed} changed, ${removed} removed`,
        })}
      </summary>
      {pages && <Addresses pages={pages} />}
    </details>
  )
}

async function ask(address: string): Promise<Pages> {
  try {
    const response = await fetch(address, { credentials: 'include' })
    if (!response.ok) return 'away'
    return ((await response.json()) as ReleaseDetails).pages ?? 'none' // reason: our own endpoint
  } catch {
    return 'away'
  }
}

function Addresses({ pages }: { pages: Pages }) {
  const { say } = useWords()
  if (pages === 'looking') return <p>{say({ zh: '正在查询…', en: 'Looking…' })}</p>
  if (pages === 'away')
    return (
      <p>
        {say({ zh: '现在查不到，请收起再展开。', en: 'Not to be had now. Fold and unfold to ask again.' })}
      </p>
    )
  if (pages === 'none')
    return (
      <p>
        {say({
          zh: '更早的一版已不保留，无从比较。',
          en: 'The release before is not kept, so there is nothing to compare with.',
        })}
      </p>
    )
  return <PageList pages={pages} />
}
