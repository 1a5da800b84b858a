'use client'

import { createContext, useContext } from 'react'
import type { ManuscriptBlock } from '../../../manuscript/arrangement.ts'
import type { DeskAction } from '../state/desk-action.ts'
import type { DeskState } from '../state/desk-state.ts'
import type { ReviewItem } from '../state/review-list.ts'

/** The side of the desk that a block is looked at. */
export type Side = 'story' | 'originals'

/** What the parts of the desk share. */
export type DeskTools = {
  state: DeskState
  blocks: ReadonlyMap<number, ManuscriptBlock>
  act: (action: DeskAction) => void
  undo: () => void
  redo: () => void
  /** Any block of the unit that has the focus, or had it last. */
  focused: number | null
  /** Takes the focus there, and shows the same blocks on the other side. */
  focus: (block: number, side: Side) => void
  /** Notes that the focus has come there. */
  arrived: (block: number) => void
  /** The side that a narrow screen shows. */
  side: Side
  show: (side: Side) => void
  /** Blocks whose lines stand out. */
  lit: ReadonlySet<number>
  /** Null: nothing is pointed at any more. */
  point: (blocks: number[] | null) => void
  review: ReviewItem[]
  /** Of the review list: what Y and N answer. */
  current: ReviewItem | null
  choose: (key: string) => void
  answer: (item: ReviewItem, yes: boolean) => void
}

const DeskContext = createContext<DeskTools | null>(null)
export const DeskProvider = DeskContext.Provider

/** The desk's tools, for its parts. @throws Error in a part that stands outside of a desk */
export function useDeskTools(): DeskTools {
  const tools = useContext(DeskContext)
  if (!tools) throw new Error('a part of the manuscript desk stands outside of it')
  return tools
}

/** The text of a block as it is shown: without the indent and the blanks at its end. */
export const shownText = (blocks: DeskTools['blocks'], block: number): string =>
  blocks.get(block)?.text.trim() ?? ''
