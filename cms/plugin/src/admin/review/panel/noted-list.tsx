'use client'

import type { ReactNode } from 'react'
import type { ReviewsAnswer } from '../../../review/history.ts'
import { useWords } from '../../press/words.ts'
import { stepWords } from '../review-words.ts'
import type { NotedPassage } from './noted-passages.ts'
import { PassageLink } from './passage-link.tsx'

type Props = {
  notes: readonly NotedPassage[]
  onRemove: (key: string) => void
  steps: ReviewsAnswer['steps']
}

/** Notes that were made and are not sent yet. */
export function NotedList({ notes, onRemove, steps }: Props) {
  const { say } = useWords()
  if (notes.length === 0) return null
  const next = steps.find(({ needsWords }) => needsWords) ?? steps[0]
  return (
    <div className="review-panel__noted">
      <h4>{say({ zh: `还没送出的批注（${notes.length}）`, en: `Notes not sent yet (${notes.length})` })}</h4>
      <ul>
        {notes.map(({ key, note, quote }) => (
          <li className="review-passage" key={key}>
            <PassageLink quote={quote} />
            <p>{note}</p>
            <button className="review-passage__button" onClick={() => onRemove(key)} type="button">
              {say({ zh: '删去', en: 'Remove' })}
            </button>
          </li>
        ))}
      </ul>
      {next && (
        <p className="review-panel__note">
          {say({
            zh: `点“${stepWords[next.action].button.zh}”时一并送出。`,
            en: `They go along with “${stepWords[next.action].button.en}”.`,
          })}
        </p>
      )}
    </div>
  )
}

/** Quotations and what was noted on them, to be read only. @param mark what stands behind each */
export function NotedQuotes({
  notes,
  mark,
}: {
  notes: readonly { quote: string; note: string }[]
  mark?: (at: number) => ReactNode
}) {
  return (
    <ul className="review-quotes">
      {notes.map(({ note, quote }, at) => (
        <li key={`${at} ${quote}`}>
          <q>{quote}</q> {note} {mark?.(at)}
        </li>
      ))}
    </ul>
  )
}
