'use client'

import { Button } from '@payloadcms/ui'
import { type ClipboardEvent, useId, useState } from 'react'
import type { PastedText } from '../../../manuscript/endpoints.ts'
import { useWords } from '../../press/words.ts'

type Props = { isOver: boolean; isReading: boolean; onText: (pasted: PastedText) => void }

/** The box to paste into. Pasted into while it is empty, the text is read at once, from its HTML where the clipboard has it. */
export function PasteBox({ isOver, isReading, onText }: Props) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const id = useId()
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    const html = event.clipboardData.getData('text/html')
    if (text !== '' || (pasted.trim() === '' && html === '')) return
    event.preventDefault()
    setText(pasted)
    onText({ text: pasted, html: html === '' ? null : html })
  }
  return (
    <form
      className={`manuscript-entry__box${isOver ? ' manuscript-entry__box--over' : ''}`}
      onSubmit={(event) => {
        event.preventDefault()
        onText({ text, html: null })
      }}
    >
      <label htmlFor={id}>
        {isOver
          ? say({ zh: '松开就读入', en: 'Let go to read it' })
          : say({ zh: '在这里粘贴，或把文件拖进来', en: 'Paste here, or drop a file' })}
      </label>
      <textarea
        autoFocus
        id={id}
        onChange={({ target }) => setText(target.value)}
        onPaste={paste}
        placeholder={say({ zh: 'Ctrl+V', en: 'Ctrl+V' })}
        readOnly={isReading}
        rows={text === '' ? 6 : 12}
        value={text}
      />
      {(text !== '' || isReading) && (
        <Button disabled={isReading || text.trim() === ''} margin={false} type="submit">
          {isReading ? say({ zh: '正在读入…', en: 'Reading…' }) : say({ zh: '读入', en: 'Read it' })}
        </Button>
      )}
    </form>
  )
}
