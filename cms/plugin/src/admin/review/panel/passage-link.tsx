'use client'

import { toast, useEditDepth } from '@payloadcms/ui'
import { openBody } from '../../../rich-text/bridge/body-editors.ts'
import { showPassage } from '../../../rich-text/bridge/passages.ts'
import { useWords } from '../../press/words.ts'

/** Quoted words; a click leads to their place in the body. */
export function PassageLink({ quote }: { quote: string }) {
  const depth = useEditDepth()
  const { say } = useWords()
  const show = async () => {
    const editor = await openBody(depth)
    if (editor && showPassage(editor, quote)) return
    toast.info(say({ zh: '原文已改，正文里找不到这几个字。', en: 'These words are no longer in the text.' }))
  }
  return (
    <button
      className="review-passage__quote"
      onClick={() => void show()}
      title={say({ zh: '到正文里看', en: 'Show in the text' })}
      type="button"
    >
      {quote}
    </button>
  )
}
