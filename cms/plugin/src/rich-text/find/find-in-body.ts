'use client'

import { findInText } from '@guiyan/shared/text/find-in-text'
import {
  $addUpdateTag,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import type { BodyRange } from '../text/body-range.ts'
import { $bodyText, type BodyText } from '../text/body-text.ts'
import { $replaceRange } from '../text/replace-range.ts'

/** What is looked for. `isExact`: in this case and width only. */
export type Sought = { words: string; isExact: boolean }

/** Where it stands in a body, from its beginning. */
export function rangesOf(body: BodyText, { words, isExact }: Sought): BodyRange[] {
  return findInText(body.text, words, isExact).map((start) => ({ start, end: start + words.length }))
}

/** Puts other words in the place of all that is found, as one step of undo. @returns how many it were */
export function replaceAll(editor: LexicalEditor, sought: Sought, to: string): number {
  let count = 0
  editor.update(
    () => {
      $stayWithThePanel()
      const body = $bodyText()
      const ranges = rangesOf(body, sought)
      count = ranges.length
      // The last first: the places of those before it stay right.
      for (const range of ranges.toReversed()) $replaceRange(body, range, to)
    },
    { discrete: true },
  )
  return count
}

/** Puts other words in the place of one that is found. @returns false where the body has changed meanwhile */
export function replaceOne(editor: LexicalEditor, sought: Sought, at: number, to: string): boolean {
  let isDone = false
  editor.update(
    () => {
      $stayWithThePanel()
      const body = $bodyText()
      const range = rangesOf(body, sought)[at]
      if (range) $replaceRange(body, range, to)
      isDone = range !== undefined
    },
    { discrete: true },
  )
  return isDone
}

/** The focus stays in the panel: Lexical would take it into the body. */
function $stayWithThePanel(): void {
  $addUpdateTag(SKIP_DOM_SELECTION_TAG)
  $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
}
