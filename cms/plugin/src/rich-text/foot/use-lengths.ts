'use client'

import { countCharacters } from '@guiyan/shared/text/count-characters'
import type { EditorState, LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'
import { $selectedRange } from '../text/body-range.ts'
import { $bodyText } from '../text/body-text.ts'

/** Lengths in 字 (see `countCharacters`); of the selection null where no words are selected. */
export type Lengths = { body: number; selection: number | null }

/** The length of a body and of what is selected in it, as they are now. Words inside blocks do not count. */
export function useLengths(editor: LexicalEditor): Lengths {
  const [lengths, setLengths] = useState(() => measure(editor.getEditorState()))
  useEffect(() => {
    setLengths(measure(editor.getEditorState()))
    return editor.registerUpdateListener(({ editorState }) => {
      const { body, selection } = measure(editorState)
      setLengths((known) =>
        known.body === body && known.selection === selection ? known : { body, selection },
      )
    })
  }, [editor])
  return lengths
}

function measure(state: EditorState): Lengths {
  return state.read(() => {
    const body = $bodyText()
    const range = $selectedRange(body)
    return {
      body: countCharacters(body.text),
      selection: range && countCharacters(body.text.slice(range.start, range.end)),
    }
  })
}
