'use client'

import { findInText } from '@guiyan/shared/text/find-in-text'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useState } from 'react'
import { useWords } from '../../admin/press/words.ts'
import { replaceAll, replaceOne, type Sought } from './find-in-body.ts'
import { onEnter } from './on-enter.ts'
import type { Found } from './use-found.ts'

type Props = { editor: LexicalEditor; found: Found; sought: Sought }

/** What is to stand in the place of what was found, and its two buttons. */
export function ReplaceLine({ editor, found, sought }: Props) {
  const [to, setTo] = useState('')
  const [replaced, setReplaced] = useState<number | null>(null)
  const { say } = useWords()
  const isNone = found.ranges.length === 0
  const replace = () => {
    setReplaced(null)
    if (isNone || !replaceOne(editor, sought, found.at, to)) return
    // The words that were put in are found themselves: on to those behind them.
    if (findInText(to, sought.words, sought.isExact).length > 0) found.step(1)
  }
  return (
    <div className="find-panel__line">
      <input
        aria-label={say({ zh: '替换为', en: 'Replace with' })}
        onChange={(event) => setTo(event.target.value)}
        onKeyDown={onEnter(replace)}
        placeholder={say({ zh: '替换为（留空即删去）', en: 'Replace with' })}
        type="text"
        value={to}
      />
      <button aria-disabled={isNone} onClick={replace} type="button">
        {say({ zh: '替换', en: 'Replace' })}
      </button>
      <button
        aria-disabled={isNone}
        onClick={() => isNone || setReplaced(replaceAll(editor, sought, to))}
        type="button"
      >
        {say({ zh: '全部替换', en: 'Replace all' })}
      </button>
      <span className="find-panel__count" role="status">
        {replaced !== null && say({ zh: `已替换 ${replaced} 处`, en: `Replaced ${replaced}` })}
      </span>
    </div>
  )
}
