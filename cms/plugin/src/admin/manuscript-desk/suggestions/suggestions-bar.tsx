'use client'

import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import { useSuggestions } from './suggestion-tools.ts'

/** How many places of the text look damaged; the many small ones can be mended together. */
export function SuggestionsBar() {
  const { say } = useWords()
  const { act, focus } = useDeskTools()
  const { halfWidth, open, showHalfWidth, showsHalfWidth } = useSuggestions()
  if (open.length === 0) return null
  const others = open.filter((one) => !halfWidth.includes(one))
  const [first] = others
  return (
    <p className="manuscript-suggestions">
      {first && (
        <button
          className="manuscript-suggestions__odd"
          onClick={() => focus(first.block, 'story')}
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
          <button
            onClick={() =>
              act({
                type: 'edit',
                edits: halfWidth.map(({ block, from, to, was, now }) => ({
                  block,
                  from,
                  to,
                  was,
                  now: now ?? was,
                })),
              })
            }
            type="button"
          >
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
