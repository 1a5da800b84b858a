'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import { reviewList } from '../state/review-list.ts'
import { SuggestionsBar } from '../suggestions/suggestions-bar.tsx'
import './review.css'
import { ReviewRow } from './review-row.tsx'

/** 要看一眼的: what the desk asks, then what it did without being sure; on demand also what is certain. */
export function ReviewPanel() {
  const { say } = useWords()
  const { act, review, state } = useDeskTools()
  const panel = useRef<HTMLElement>(null)
  useFocusKept(panel)
  const [showsSure, setShowsSure] = useState(false)
  const sure = reviewList(state.now, true).filter(({ key }) => !review.some((item) => item.key === key))
  const asked = review.filter(({ asked }) => asked).length
  return (
    <section
      aria-label={say({ zh: '要看一眼的', en: 'To look at' })}
      className="manuscript-review"
      data-zone="review"
      ref={panel}
      tabIndex={-1}
    >
      <header>
        <h2>{say({ zh: '要看一眼的', en: 'To look at' })}</h2>
        <span className="manuscript-review__count">
          {review.length === 0
            ? say({ zh: '没有了，都看过了', en: 'Nothing is left' })
            : say(countOf(asked, review.length - asked))}
        </span>
        <SuggestionsBar />
        {review.length - asked > 1 && (
          <button onClick={() => act({ type: 'confirm' })} type="button">
            {say({ zh: `这 ${review.length - asked} 处都对`, en: `All ${review.length - asked} are right` })}
          </button>
        )}
        {sure.length > 0 && (
          <button aria-expanded={showsSure} onClick={() => setShowsSure(!showsSure)} type="button">
            {say({ zh: `有把握的 ${sure.length} 处`, en: `${sure.length} certain` })}
          </button>
        )}
      </header>
      {(review.length > 0 || showsSure) && (
        <ul>
          {[...review, ...(showsSure ? sure : [])].map((item) => (
            <ReviewRow item={item} key={item.key} />
          ))}
        </ul>
      )}
    </section>
  )
}

function countOf(asked: number, likely: number): Bilingual {
  const zh = [asked > 0 && `${asked} 处要问`, likely > 0 && `${likely} 处多半对`]
  const en = [asked > 0 && `${asked} asked`, likely > 0 && `${likely} likely`]
  return { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ') }
}

/** When the row that has the focus is answered and goes, the focus goes on to the next one. */
function useFocusKept(panel: RefObject<HTMLElement | null>): void {
  const { current } = useDeskTools()
  const had = useRef(false)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      had.current = target instanceof Node && panel.current?.contains(target) === true
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [panel])
  useEffect(() => {
    const { activeElement } = document
    const isIn = panel.current?.contains(activeElement) === true
    if (!had.current || !(isIn || activeElement === document.body)) return
    // A button of another row that was pressed keeps the focus.
    if (isIn && activeElement?.closest('li') === null) return
    const row = panel.current?.querySelector<HTMLElement>('[aria-current]') ?? panel.current
    row?.focus({ preventScroll: true })
  }, [current, panel])
}
