'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { useWords } from '../../admin/press/words.ts'
import { registerFullWidth } from './full-width-as-typed.ts'
import { isFullWidthOn, setFullWidth, useFullWidth } from './full-width-setting.ts'

/** Makes marks full width as they are typed, where the setting says so. */
export function FullWidthPlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => registerFullWidth(editor, isFullWidthOn), [editor])
  return null
}

/** Turns full-width marks on and off, in the toolbar. */
export function FullWidthButton() {
  const isOn = useFullWidth()
  const { say } = useWords()
  const label = say({ zh: '输入时用全角标点', en: 'Full-width marks as you type' })
  return (
    <button
      aria-label={label}
      aria-pressed={isOn}
      className={`toolbar-popup__button writing-button${isOn ? ' active' : ''}`}
      onClick={() => setFullWidth(!isOn)}
      onMouseDown={(event) => event.preventDefault()}
      title={`${label}：${say(isOn ? { zh: '开', en: 'on' } : { zh: '关', en: 'off' })}`}
      type="button"
    >
      ，。
    </button>
  )
}
