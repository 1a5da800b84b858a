'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useRef } from 'react'
import { useWords } from '../../admin/press/words.ts'
import { useCleanPaste } from '../paste/use-clean-paste.ts'
import { useCaretAbove } from './use-caret-above.ts'
import { useLengths } from './use-lengths.ts'
import './body-foot.css'

/** Below the body: how long it is, and what the last paste left out. */
export function BodyFoot() {
  const [editor] = useLexicalComposerContext()
  const { body, selection } = useLengths(editor)
  const { dismiss, notice } = useCleanPaste(editor)
  const bar = useRef<HTMLDivElement>(null)
  const { say } = useWords()
  useCaretAbove(editor, bar)
  return (
    <div className="body-foot" ref={bar}>
      <div className="body-foot__notice" role="status">
        {notice && (
          <>
            <p>{say(notice)}</p>
            <button aria-label={say({ zh: '知道了', en: 'Dismiss' })} onClick={dismiss} type="button">
              ×
            </button>
          </>
        )}
      </div>
      <p
        className="body-foot__length"
        title={say({
          zh: '汉字、全角标点每个 1 字，一个英文词、一个数字算 1 字，与 Word 的“字数”相同；区块里的字不计',
          en: 'A Han character or full-width mark counts 1, and so does a word or a number; blocks do not count',
        })}
      >
        {say({ zh: `正文 ${body.toLocaleString('zh')} 字`, en: `Body: ${body.toLocaleString('en')} 字` })}
        {selection !== null && (
          <span>
            {say({
              zh: `选中 ${selection.toLocaleString('zh')} 字`,
              en: `Selection: ${selection.toLocaleString('en')} 字`,
            })}
          </span>
        )}
      </p>
    </div>
  )
}
