'use client'

import { replaceCodes } from '@guiyan/shared/caption/codes'
import { type ComponentProps, useId, useRef, useState } from 'react'
import { useWords } from '../../press/words.ts'
import { putText } from './put-text.ts'
import type { CaptionWords } from './caption-words.ts'
import './words.css'

type CaptionBoxProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & {
  value: string
  onChange: (value: string) => void
  /** null: not known yet; codes stay. */
  words: CaptionWords | null
}

/**
 * A box for a caption: short codes become names as soon as they are written (`=cd，` → 四川省闽南商业联合会，), as a step
 * that can be undone. A code that was undone stays as it is. Codes that nobody has are named below.
 */
export function CaptionBox({ onBlur, onChange, value, words, ...rest }: CaptionBoxProps) {
  const { say } = useWords()
  const note = useId()
  const declined = useRef(new Set<string>())
  const [caret, setCaret] = useState<number>()
  const codes = words?.codes ?? new Map<string, string>()

  const expand = (box: HTMLTextAreaElement) => {
    const at = box.ownerDocument.activeElement === box ? box.selectionEnd : undefined
    const wanted = new Map([...codes].filter(([code]) => !declined.current.has(code)))
    const read = replaceCodes(box.value, wanted, { caret: at })
    // Rendered between the two, the value that React still has would be put back, and the undo history ended.
    if (read.text === box.value) setCaret(at)
    else putText(box, read.text, read.caret ?? read.text.length)
  }
  const decline = (box: HTMLTextAreaElement) => {
    const undone = [...codes].filter(
      ([code, name]) => replaceCodes(box.value, new Map([[code, name]])).text !== box.value,
    )
    for (const [code] of undone) declined.current.add(code)
    // Undo selects what it brings back: the next key would write over it.
    if (undone.length > 0) box.setSelectionRange(box.selectionEnd, box.selectionEnd)
  }
  const unknown = words ? replaceCodes(value, codes, { caret }).unknown : []
  return (
    <>
      <textarea
        {...rest}
        aria-describedby={unknown.length > 0 ? note : undefined}
        onBlur={(event) => {
          expand(event.currentTarget)
          onBlur?.(event)
        }}
        onChange={({ currentTarget: box, nativeEvent }) => {
          onChange(box.value)
          const { inputType, isComposing } = nativeEvent as InputEvent // reason: what React's change of a textarea is made of
          if (inputType === 'historyUndo') queueMicrotask(() => decline(box))
          else if (!isComposing) queueMicrotask(() => expand(box))
        }}
        onCompositionEnd={({ currentTarget: box }) => expand(box)}
        value={value}
      />
      {unknown.length > 0 && (
        <p className="photo-words__note" id={note} role="status">
          {say({
            zh: `没有商会用这个简码：${unknown.join('、')}`,
            en: `No chamber has this short code: ${unknown.join(', ')}`,
          })}
        </p>
      )}
    </>
  )
}
