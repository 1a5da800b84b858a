'use client'

import { getScrollParent } from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { type RefObject, useEffect } from 'react'

/** Pixels between the caret and what it must not be hidden by. */
const gap = 12

/** Scrolls while somebody writes, so that the line being written is not below a bar that sticks to the screen's edge. */
export function useCaretAbove(editor: LexicalEditor, bar: RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        const root = editor.getRootElement()
        if (dirtyElements.size + dirtyLeaves.size === 0 || !root?.contains(document.activeElement)) return
        const bottom = caretBottom()
        const top = bar.current?.getBoundingClientRect().top
        if (bottom === null || top === undefined || bottom + gap <= top) return
        const scroller = getScrollParent(root, false)
        const page = scroller === document.body ? window : scroller
        page.scrollBy({ top: bottom + gap - top })
      }),
    [bar, editor],
  )
}

function caretBottom(): number | null {
  const selection = window.getSelection()
  if (!selection?.isCollapsed || selection.rangeCount === 0) return null
  const { bottom } = selection.getRangeAt(0).getBoundingClientRect()
  if (bottom !== 0) return bottom
  // In an empty line the caret has no place of its own.
  const { anchorNode } = selection
  return anchorNode instanceof Element ? anchorNode.getBoundingClientRect().bottom : null
}
