'use client'

import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import type { Arrangement } from '../../../manuscript/arrangement.ts'
import type { Manuscript } from '../../../manuscript/endpoints.ts'
import type { DeskAction } from '../state/desk-action.ts'
import { deskAfter, deskWith } from '../state/desk-state.ts'
import { settled } from '../state/holds.ts'
import { type ReviewItem, reviewList } from '../state/review-list.ts'
import { asItCame, unitOf } from '../state/units.ts'
import type { DeskTools, Side } from './desk-tools.ts'
import { focusBlock, showBlock } from './show-block.ts'

/** The desk of one manuscript: its story, where the focus is, and what is pointed at. */
export function useDesk(manuscript: Manuscript): DeskTools {
  const [state, dispatch] = useReducer(deskAfter, manuscript, firstState)
  const [pointed, point] = useState<number[] | null>(null)
  const blocks = useMemo(() => new Map(manuscript.blocks.map((block) => [block.id, block])), [manuscript])
  const act = useCallback((action: DeskAction) => dispatch({ type: 'done', action }), [])
  const place = usePlace()
  const { focused } = place
  const review = useReview(state.now, (item, yes) => {
    act({ type: 'answer', key: item.key, yes })
    point(null)
  })
  const lit = useMemo(
    () => new Set(pointed ?? (focused === null ? [] : (unitOf(state.now, focused)?.blocks ?? [focused]))),
    [focused, pointed, state.now],
  )
  return {
    ...place,
    ...review,
    state,
    blocks,
    act,
    undo: () => dispatch({ type: 'undone' }),
    redo: () => dispatch({ type: 'redone' }),
    lit,
    point,
  }
}

/** Where the focus is, and which side a narrow screen shows. */
function usePlace(): Pick<DeskTools, 'focused' | 'focus' | 'arrived' | 'side' | 'show'> {
  const [focused, setFocused] = useState<number | null>(null)
  const [side, show] = useState<Side>('story')
  const [asked, setAsked] = useState<Side | null>(null)
  // Once the story stands in its new order.
  useEffect(() => {
    if (asked === null || focused === null) return
    focusBlock(focused, asked)
    showBlock(focused, asked)
    setAsked(null)
  }, [asked, focused])
  const focus = useCallback((block: number, on: Side) => {
    setFocused(block)
    show(on)
    setAsked(on)
  }, [])
  return { focused, focus, arrived: setFocused, side, show }
}

/** What is to be looked at, and which of it Y and N answer. */
function useReview(
  story: Arrangement,
  onAnswer: (item: ReviewItem, yes: boolean) => void,
): Pick<DeskTools, 'review' | 'current' | 'choose' | 'answer'> {
  const [chosen, setChosen] = useState<string | null>(null)
  const review = useMemo(() => reviewList(story), [story])
  const current = review.find(({ key }) => key === chosen) ?? review[0] ?? null
  const choose = useCallback(
    (key: string) => {
      setChosen(key)
      const item = review.find((one) => one.key === key)
      const shown = item && landmark(item)
      if (shown !== undefined) showBlock(shown, 'originals')
    },
    [review],
  )
  const answer = (item: ReviewItem, yes: boolean) => {
    const at = review.findIndex(({ key }) => key === item.key)
    const next = review[at + 1] ?? review[at - 1]
    setChosen(next?.key ?? null)
    onAnswer(item, yes)
  }
  return { review, current, choose, answer }
}

/** The block to look at for a question: the later part of a join, the first of a run. */
function landmark(item: ReviewItem): number | undefined {
  if (item.kind === 'join') return item.second
  return item.kind === 'move' ? item.run[0] : item.blocks[0]
}

function firstState({ arrangement, blocks }: Manuscript) {
  const empty = { units: [], joins: [], moves: [], questions: [], unplaced: blocks.map(({ id }) => id) }
  return deskWith(arrangement ? settled(arrangement) : asItCame(empty))
}
