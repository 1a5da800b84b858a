'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { Passage, ReviewsAnswer } from '../../../review/history.ts'
import { useWords } from '../../press/words.ts'
import { postJson } from '../post-json.ts'
import { PassageLink } from './passage-link.tsx'

type Props = { known: ReviewsAnswer; onChange: () => void }
type Open = Passage & { record: number | string; byName: string | null }

/** Notes on passages in this round that nobody has dealt with; each leads to its place. */
export function PassageList({ known, onChange }: Props) {
  const { say } = useWords()
  const open: Open[] = known.history
    .slice(0, known.round)
    .flatMap(({ byName, id, passages }) => passages.map((passage) => ({ ...passage, byName, record: id })))
    .filter(({ settledAt }) => settledAt === null)
  if (open.length === 0) return null
  return (
    <div className="review-panel__passages">
      <h4>{say({ zh: `批注（${open.length} 处待处理）`, en: `Notes (${open.length} open)` })}</h4>
      <ul>
        {open.map((passage) => (
          <OpenPassage key={passage.id} maySettle={known.maySettle} onChange={onChange} passage={passage} />
        ))}
      </ul>
    </div>
  )
}

type OpenProps = { passage: Open; maySettle: boolean; onChange: () => void }

function OpenPassage({ passage, maySettle, onChange }: OpenProps) {
  const { config } = useConfig()
  const { say } = useWords()
  const [busy, setBusy] = useState(false)
  const { byName, id, note, quote, record, stands } = passage
  const settle = async () => {
    setBusy(true)
    const address = `${config.routes.api}/reviews/${record}/passages/${id}/settle`
    const answer = await postJson(address, { settled: true })
    setBusy(false)
    if (answer === null)
      toast.error(say({ zh: 'CMS 没有回应，请再试一次。', en: 'The CMS does not answer.' }))
    else if ('problem' in answer) toast.error(answer.problem)
    onChange()
  }
  return (
    <li className="review-passage">
      {stands ? (
        <PassageLink quote={quote} />
      ) : (
        <span className="review-passage__quote review-passage__quote--gone">{quote}</span>
      )}
      <p>
        {note}
        {byName && <small> — {byName}</small>}
      </p>
      {!stands && <span className="review-tag">{say({ zh: '原文已改', en: 'Text was changed' })}</span>}
      {maySettle && (
        <button
          className="review-passage__button"
          disabled={busy}
          onClick={() => void settle()}
          type="button"
        >
          {say({ zh: '已处理', en: 'Done' })}
        </button>
      )}
    </li>
  )
}
