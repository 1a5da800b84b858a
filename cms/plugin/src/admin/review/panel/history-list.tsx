'use client'

import type { ReviewRecord } from '../../../review/history.ts'
import { useWords } from '../../press/words.ts'
import { Ago } from '../ago.tsx'
import { actionWords } from '../review-words.ts'
import { StageMark } from '../stage-mark.tsx'
import { NotedQuotes } from './noted-list.tsx'

/** 审稿记录: who did what and when, newest first. */
export function HistoryList({ history }: { history: ReviewRecord[] }) {
  const { say } = useWords()
  if (history.length === 0) return null
  return (
    <details className="review-history">
      <summary>{say({ zh: `审稿记录（${history.length}）`, en: `History (${history.length})` })}</summary>
      <ol>
        {history.map((record) => (
          <HistoryItem key={record.id} record={record} />
        ))}
      </ol>
    </details>
  )
}

function HistoryItem({ record: { action, at, byName, note, passages } }: { record: ReviewRecord }) {
  const { say, time } = useWords()
  return (
    <li className="review-history__item">
      <StageMark of={action} />
      <div>
        <p>
          <strong>{say(actionWords[action])}</strong> {byName ?? say({ zh: '系统', en: 'The system' })}
        </p>
        <p className="review-panel__note">
          {time(at)}（<Ago at={at} />）
        </p>
        {note && <blockquote className="review-panel__said">{note}</blockquote>}
        {passages.length > 0 && (
          <NotedQuotes
            mark={(index) => {
              const by = passages[index]?.settledByName
              return by ? <small>（{say({ zh: `${by} 已处理`, en: `done by ${by}` })}）</small> : null
            }}
            notes={passages}
          />
        )}
      </div>
    </li>
  )
}
