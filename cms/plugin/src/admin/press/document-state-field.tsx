'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { DocumentState } from '../../press/document-state.ts'
import type { Bilingual } from '../../language.ts'
import { HoldNote } from './hold-note.tsx'
import './press.css'
import { StateMark } from './state-mark.tsx'
import { useLiveStates } from './use-live-states.ts'
import { stateTitle, stateWords, useWords } from './words.ts'

/** Top of a document's sidebar: how far it is on its way to readers, live. */
export function DocumentStateField() {
  const { collectionSlug, hasPublishedDoc, id, lastUpdateTime } = useDocumentInfo()
  const key = id === undefined ? null : `${collectionSlug}:${id}`
  const { known, states } = useLiveStates(...(key ? [key] : []))
  useEffect(() => states.again(), [hasPublishedDoc, lastUpdateTime, states])
  const { say } = useWords()
  if (!key) return null
  const found = known.documents[key]
  return (
    <div className="field-type press-state" id="field-pressState">
      <div className="press-state__label">{say({ zh: '上线状态', en: 'On the site' })}</div>
      {known.answered === true && found ? (
        <Told found={found} />
      ) : (
        <p className="press-state__words" role="status">
          {known.answered === null ? (
            say({ zh: '正在查询…', en: 'Looking…' })
          ) : (
            <>
              <StateMark state="unknown" />
              <span>
                {say({ zh: '无法确认：CMS 没有回应', en: 'Cannot be confirmed: the CMS does not answer' })}
              </span>
            </>
          )}
        </p>
      )}
    </div>
  )
}

function Told({ found }: { found: DocumentState }) {
  const { say, time } = useWords()
  const { state, at, url, by, reason, hold, lacking } = found
  const isTold = lacking.some((one) => one.reason === reason)
  return (
    <>
      <p className="press-state__words" data-state={state} role="status">
        <StateMark state={state} />
        <strong>{say(stateTitle(found))}</strong>
      </p>
      {at && (
        <p className="press-state__note">
          <time dateTime={at}>{time(at)}</time> {say({ zh: '证实', en: 'proven' })}
          {by && state !== 'gone' ? ` · ${by} ${say({ zh: '发布', en: 'published' })}` : ''}
        </p>
      )}
      <Explained found={found} />
      {reason && !isTold && <p className="press-state__reason">{reason}</p>}
      {hold && <HoldNote hold={hold} />}
      {url && (
        <a className="press-state__url" href={url} rel="noreferrer" target="_blank">
          {decodeURI(url)}
        </a>
      )}
    </>
  )
}

function lackingWords({ state, reason }: DocumentState['lacking'][number]): Bilingual {
  if (state === 'unknown')
    return { zh: '没有回应，回来后会自己补上', en: 'does not answer; catches up by itself' }
  const { zh, en } = stateWords[state]
  return reason === null ? { zh, en } : { zh: `${zh}，${reason}`, en: `${en}, ${reason}` }
}

/** What the state means for whoever works on the document. */
function Explained({ found: { state, newerDraft, hold, lacking } }: { found: DocumentState }) {
  const { say } = useWords()
  const notes: string[] = []
  if (newerDraft) notes.push(say({ zh: '有改动尚未发布。', en: 'There are changes that are not published.' }))
  if (state === 'unknown' && lacking.length === 0) {
    notes.push(
      say({ zh: '印务没有回应，现在说不准。', en: 'The press does not answer, so nobody can say now.' }),
    )
  }
  if (hold && state === 'waiting')
    notes.push(say({ zh: '恢复更新后上线。', en: 'Goes live when the site is resumed.' }))
  if (hold && state === 'leaving')
    notes.push(say({ zh: '恢复更新后撤下。', en: 'Goes when the site is resumed.' }))
  for (const one of lacking) notes.push(`${one.press}${say({ zh: '：', en: ': ' })}${say(lackingWords(one))}`)
  return notes.map((note) => (
    <p className="press-state__note" key={note}>
      {note}
    </p>
  ))
}
