'use client'

import { SetStepNav, useConfig, useSearchParams } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Manuscript, manuscriptPaths } from '../../../manuscript/endpoints.ts'
import { askCms } from '../../photo-desk/ask-cms.ts'
import { useWords } from '../../press/words.ts'
import { CompareView } from '../compare/compare-view.tsx'
import { Desk } from '../desk/desk.tsx'
import { EntryPage } from '../entry/entry-page.tsx'
import './manuscript-desk.css'

/** 稿件台: a manuscript in, and the story that is made of it. */
export function ManuscriptDesk() {
  const { say } = useWords()
  const { config } = useConfig()
  const { searchParams } = useSearchParams()
  const id = typeof searchParams.id === 'string' && searchParams.id !== '' ? searchParams.id : null
  const title = say({ zh: '稿件台', en: 'Manuscript desk' })
  const url = `${config.routes.admin}/manuscript-desk`
  return (
    <div className="gutter--left gutter--right manuscript-page">
      <SetStepNav nav={[{ label: title, url }]} />
      {id === null ? <EntryPage /> : <Opened id={id} isBeside={searchParams.article === 'beside'} key={id} />}
    </div>
  )
}

function Opened({ id, isBeside }: { id: string; isBeside: boolean }) {
  const { say } = useWords()
  const { manuscript, problem, replace } = useManuscript(id)
  if (problem !== null) return <p role="alert">{problem}</p>
  if (!manuscript) return <p role="status">{say({ zh: '正在打开…', en: 'Opening…' })}</p>
  if (isBeside && manuscript.article) return <CompareView manuscript={manuscript} />
  return <Desk key={manuscript.updatedAt} manuscript={manuscript} onReplaced={replace} />
}

function useManuscript(id: string) {
  const { config } = useConfig()
  const address = `${config.routes.api}${manuscriptPaths.one(id)}?depth=0`
  const [manuscript, replace] = useState<Manuscript | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    askCms<Manuscript>(address).then(
      (found) => isCurrent && replace(found),
      (error: unknown) => isCurrent && setProblem(error instanceof Error ? error.message : String(error)),
    )
    return () => {
      isCurrent = false
    }
  }, [address])
  return { manuscript, problem, replace }
}
