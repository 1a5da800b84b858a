'use client'

import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { SheetDialog } from '../../photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import type { TextPart } from '../state/marked-text.ts'
import { useSuggestions } from './suggestion-tools.ts'

type Props = { part: Exclude<TextPart, { kind: 'text' }>; onClose: () => void }

/** What looks wrong with some words, and what they should be: taken, written otherwise, or left as they came. */
export function WordsDialog({ part, onClose }: Props) {
  const { say } = useWords()
  const { act, blocks } = useDeskTools()
  const { ignore } = useSuggestions()
  const { block, from, to, was, now } = part.kind === 'edit' ? part.edit : part.suggestion
  const named = was.trim() === '' ? say({ zh: '空格', en: 'space' }) : `“${was}”`
  const input = useRef<HTMLInputElement>(null)
  // After the dialog is shown, which takes the focus.
  useEffect(() => input.current?.select(), [])
  const [words, setWords] = useState(now ?? was)
  return createPortal(
    <SheetDialog
      onClose={onClose}
      title={say({ zh: `第 ${block} 段的${named}`, en: `${named} in block ${block}` })}
    >
      <form
        className="manuscript-words"
        onSubmit={(event) => {
          event.preventDefault()
          act({ type: 'edit', edits: [{ block, from, to, was, now: words }] })
          onClose()
        }}
      >
        {part.kind === 'suggestion' && <p>{part.suggestion.why}</p>}
        <Context from={from} now={words} text={blocks.get(block)?.text ?? ''} was={was} />
        <label>
          {say({ zh: '改为', en: 'Change to' })}
          <input ref={input} onChange={({ target }) => setWords(target.value)} value={words} />
        </label>
        <div className="manuscript-words__buttons">
          <button disabled={words === was} type="submit">
            {say({ zh: '采纳', en: 'Take' })}
          </button>
          <button
            onClick={() => {
              if (part.kind === 'edit') act({ type: 'unedit', block, from })
              else ignore(part.suggestion)
              onClose()
            }}
            type="button"
          >
            {part.kind === 'edit'
              ? say({ zh: '恢复原文', en: 'As it came' })
              : say({ zh: '不改', en: 'Leave it' })}
          </button>
        </div>
      </form>
    </SheetDialog>,
    document.body,
  )
}

function Context({ text, from, was, now }: { text: string; from: number; was: string; now: string }) {
  const to = from + was.length
  return (
    <p className="manuscript-words__context">
      …{text.slice(Math.max(0, from - 12), from)}
      <del>{was}</del>
      <ins>{now}</ins>
      {text.slice(to, to + 12)}…
    </p>
  )
}
