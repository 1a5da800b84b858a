'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import './press.css'
import { StateMark } from './state-mark.tsx'
import { useLiveStates } from './use-live-states.ts'
import { stateTitle, stateWords, useWords } from './words.ts'

/** 上线状态 in a list. All rows are asked for together. */
export function DocumentStateCell({ collectionSlug, rowData }: DefaultCellComponentProps) {
  return <BriefState documentKey={`${collectionSlug}:${String(rowData.id)}`} />
}

/** Beside a document's buttons, on screens where the sidebar is far below (press.css). */
export function DocumentStateBadge() {
  const { collectionSlug, id } = useDocumentInfo()
  if (id === undefined) return null
  return (
    <div className="press-badge">
      <BriefState documentKey={`${collectionSlug}:${id}`} />
    </div>
  )
}

function BriefState({ documentKey: key }: { documentKey: string }) {
  const { known } = useLiveStates(key)
  const { say, time } = useWords()
  const found = known.documents[key]
  const state = known.answered === false ? 'unknown' : found?.state
  if (!state)
    return (
      <span className="press-cell" key="unasked">
        …
      </span>
    )
  const title = [found?.at ? time(found.at) : '', found?.reason ?? ''].filter(Boolean).join(' ')
  return (
    // A node of its own: what a list says at first is no news, what changes later is.
    <span className="press-cell" data-state={state} key="asked" role="status" {...(title ? { title } : {})}>
      <StateMark state={state} />
      <span>{say(found && known.answered ? stateTitle(found) : stateWords[state])}</span>
    </span>
  )
}
