'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../admin/press/words.ts'
import { showRange } from '../bridge/passages.ts'
import type { Sought } from './find-in-body.ts'
import { onEnter } from './on-enter.ts'
import { ReplaceLine } from './replace-line.tsx'
import { type Found, useFound } from './use-found.ts'
import './find-panel.css'

type Props = {
  /** A new one at each call: its words are looked for, if it has any. */
  asked: { words: string | null }
  editor: LexicalEditor
  onClose: () => void
}

/** Looks for words in the body and puts others in their place. Enter goes on, Shift+Enter back, Esc closes. */
export function FindPanel({ asked, editor, onClose }: Props) {
  const [sought, setSought] = useState<Sought>({ words: asked.words ?? '', isExact: false })
  const found = useFound(editor, sought)
  const { say } = useWords()
  useEffect(() => {
    const { words } = asked
    if (words) setSought(({ isExact }) => ({ words, isExact }))
  }, [asked])
  const close = () => {
    const range = found.ranges[found.at]
    onClose()
    // Writing goes on where the words were found.
    if (range) showRange(editor, range)
    else editor.focus()
  }
  return (
    <div
      aria-label={say({ zh: '在正文中查找和替换', en: 'Find and replace in the body' })}
      className="find-panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
      role="search"
    >
      <div className="find-panel__line">
        <FindBox asked={asked} found={found} onChange={setSought} sought={sought} />
        <FindSteps found={found} isAsked={sought.words !== ''} />
        <button aria-label={say({ zh: '关闭查找', en: 'Close' })} onClick={close} type="button">
          ×
        </button>
      </div>
      {editor.isEditable() && <ReplaceLine editor={editor} found={found} sought={sought} />}
    </div>
  )
}

type BoxProps = Pick<Props, 'asked'> & { found: Found; onChange: (sought: Sought) => void; sought: Sought }

function FindBox({ asked, found, onChange, sought }: BoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const { say } = useWords()
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [asked])
  return (
    <>
      <input
        aria-label={say({ zh: '查找', en: 'Find' })}
        onChange={(event) => onChange({ ...sought, words: event.target.value })}
        onKeyDown={onEnter(({ shiftKey }) => found.step(shiftKey ? -1 : 1))}
        placeholder={say({ zh: '查找', en: 'Find' })}
        ref={box}
        type="text"
        value={sought.words}
      />
      <label>
        <input
          checked={sought.isExact}
          onChange={() => onChange({ ...sought, isExact: !sought.isExact })}
          type="checkbox"
        />
        {say({ zh: '区分大小写和全半角', en: 'Match case and width' })}
      </label>
    </>
  )
}

/** Closed buttons keep the focus, and with it Esc: they are not `disabled`. */
function FindSteps({ found: { at, ranges, step }, isAsked }: { found: Found; isAsked: boolean }) {
  const { say } = useWords()
  const count =
    ranges.length === 0 ? say({ zh: '没有找到', en: 'Not found' }) : `${at + 1} / ${ranges.length}`
  return (
    <>
      <button
        aria-label={say({ zh: '上一处', en: 'Previous' })}
        aria-disabled={ranges.length === 0}
        onClick={() => step(-1)}
        type="button"
      >
        ↑
      </button>
      <button
        aria-label={say({ zh: '下一处', en: 'Next' })}
        aria-disabled={ranges.length === 0}
        onClick={() => step(1)}
        type="button"
      >
        ↓
      </button>
      <span className="find-panel__count" role="status">
        {isAsked && count}
      </span>
    </>
  )
}
