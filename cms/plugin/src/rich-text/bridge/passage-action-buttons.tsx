'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useWords } from '../../admin/press/words.ts'
import { usePassageActions } from './passage-actions.ts'
import { selectedPassageWithContext } from './passages.ts'
import './passage-action-buttons.css'

/** The registered actions, beside the formats over a selection. */
export function PassageActionButtons({ editor }: { editor: LexicalEditor }) {
  const { say } = useWords()
  return usePassageActions().map(({ key, label, onSelect }) => (
    <button
      className="passage-action"
      data-passage-action={key}
      key={key}
      onClick={() => {
        const passage = selectedPassageWithContext(editor)
        if (passage) onSelect(passage.quote, passage)
      }}
      // The press of a button would take the selection out of the editor.
      onMouseDown={(event) => event.preventDefault()}
      type="button"
    >
      {say(label)}
    </button>
  ))
}
