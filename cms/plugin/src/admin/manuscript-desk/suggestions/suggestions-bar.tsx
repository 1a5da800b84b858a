'use client'

import { useState } from 'react'
import type { Edit } from '../../../manuscript/arrangement.ts'
import type { Suggestion } from '../../../manuscript/endpoints.ts'
import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import { useSuggestions } from './suggestion-tools.ts'

/** How many places of the text look damaged; the many small ones can be mended together. */
export function SuggestionsBar() {
  const { say } = useWords()
  const { act, show } = useDeskTools()
  const { halfWidth, open, showHalfWidth, showsHalfWidth } = useSuggestions()
  // Which odd place is shown next; after the last one the first again.
  const [place, setPlace] = useState(0)
  if (open.length === 0) return null
  const others = open.filter((one) => !halfWidth.includes(one))
  return (
    <p className="manuscript-suggestions">
      {others.length > 0 && (
        <button
          className="manuscript-suggestions__odd"
          onClick={() => {
            show('story')
            requestAnimationFrame(() => toOdd(place))
            setPlace(place + 1)
          }}
          type="button"
        >
          {say({ zh: `文字可疑 ${others.length} 处`, en: `${others.length} odd places` })}
        </button>
      )}
      {halfWidth.length > 0 && (
        <>
          <span>
            {say({ zh: `半角标点 ${halfWidth.length} 处`, en: `${halfWidth.length} of half width` })}
          </span>
          <button onClick={() => act({ type: 'edit', edits: halfWidth.map(takenAs) })} type="button">
            {say({ zh: '全部改为全角', en: 'Make all full width' })}
          </button>
          <button aria-pressed={showsHalfWidth} onClick={() => showHalfWidth(!showsHalfWidth)} type="button">
            {say({ zh: '逐处看', en: 'Show each' })}
          </button>
        </>
      )}
    </p>
  )
}

const takenAs = ({ block, from, to, was, now }: Suggestion): Edit => ({
  block,
  from,
  to,
  was,
  now: now ?? was,
})

/** The focus goes to an odd place of the story. */
function toOdd(place: number): void {
  const marks = document.querySelectorAll<HTMLElement>(
    '.manuscript-mark--suggestion:not([data-kind="half-width"])',
  )
  const mark = marks[place % Math.max(marks.length, 1)]
  mark?.focus({ preventScroll: true })
  mark?.scrollIntoView({ block: 'center' })
}
