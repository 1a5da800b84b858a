'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useRef, useState } from 'react'
import type { BodyRange } from '../text/body-range.ts'
import { $bodyText, type BodyText } from '../text/body-text.ts'
import { rangesOf, type Sought } from './find-in-body.ts'
import { clearHighlights, highlight, scrollToRange } from './highlights.ts'

export type Found = {
  ranges: readonly BodyRange[]
  /** Which of them is the present one, from 0. */
  at: number
  /** Goes to the next (1) or the one before (-1), round the ends. */
  step: (by: 1 | -1) => void
}

/** Finds words in a body and paints them, again after each change of it. */
export function useFound(editor: LexicalEditor, { words, isExact }: Sought): Found {
  // Of other words the first is the present one again.
  const [place, setPlace] = useState({ words, at: 0 })
  const at = place.words === words ? place.at : 0
  const [body, setBody] = useState<BodyText>(() => bodyOf(editor))
  useEffect(() => editor.registerUpdateListener(() => setBody(bodyOf(editor))), [editor])
  const ranges = rangesOf(body, { words, isExact })
  const present = Math.min(at, Math.max(0, ranges.length - 1))
  const range = ranges[present]
  const shown = useRef('')
  useEffect(() => {
    highlight(editor, body, ranges, present)
    // Another place, not another text: writing on in the body does not move the screen.
    const target = `${words} ${present}`
    if (range && shown.current !== target) scrollToRange(editor, body, range)
    shown.current = target
  })
  useEffect(() => clearHighlights, [])
  return {
    ranges,
    at: present,
    step: (by) =>
      setPlace({ words, at: ranges.length === 0 ? 0 : (present + by + ranges.length) % ranges.length }),
  }
}

function bodyOf(editor: LexicalEditor): BodyText {
  return editor.getEditorState().read($bodyText)
}
