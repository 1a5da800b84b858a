'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useWords } from '../../admin/press/words.ts'
import { openFind } from './find-command.ts'

/** Opens the find panel, in the toolbar. */
export function FindButton({ editor }: { editor: LexicalEditor }) {
  const { say } = useWords()
  const label = say({ zh: '查找和替换', en: 'Find and replace' })
  return (
    <button
      aria-label={label}
      className="toolbar-popup__button writing-button"
      onClick={() => openFind(editor)}
      onMouseDown={(event) => event.preventDefault()}
      title={`${label} (Ctrl+F)`}
      type="button"
    >
      <svg
        aria-hidden="true"
        fill="none"
        height="16"
        stroke="currentcolor"
        strokeWidth="1.6"
        viewBox="0 0 16 16"
        width="16"
      >
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 4 4" />
      </svg>
    </button>
  )
}
