'use client'

import {
  $addUpdateTag,
  $getSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'
import type { Bilingual } from '../../language.ts'
import { type CleanPaste, cleanHtml, cleanText } from './clean-paste.ts'
import { droppedWords, nothingDropped } from './dropped.ts'

/**
 * Cleans what is pasted or dragged into a body, as one step of undo.
 * @returns what the last paste left out, to be said; null where that was nothing
 */
export function useCleanPaste(editor: LexicalEditor): { notice: Bilingual | null; dismiss: () => void } {
  const [notice, setNotice] = useState<Bilingual | null>(null)
  useEffect(() => {
    const take = (data: DataTransfer | null, event: Event): boolean => {
      const paste = data && editor.isEditable() ? readClipboard(data) : null
      if (!paste) return false
      event.preventDefault()
      $insert(paste)
      setNotice(droppedWords(paste.dropped))
      return true
    }
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => take('clipboardData' in event ? event.clipboardData : null, event),
        COMMAND_PRIORITY_HIGH,
      ),
      // What is dragged in from elsewhere comes as an input.
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) => typeof event === 'object' && take(event.dataTransfer, event),
        COMMAND_PRIORITY_HIGH,
      ),
    )
  }, [editor])
  return { notice, dismiss: () => setNotice(null) }
}

/** Null where Lexical does well by itself: what was copied out of a body, and a few words. */
function readClipboard(data: DataTransfer): CleanPaste | null {
  if (data.types.includes('application/x-lexical-editor')) return null
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  if (html !== '') {
    const paste = cleanHtml(new DOMParser().parseFromString(html, 'text/html'))
    if (paste.nodes.length > 0 || text.trim() === '') return paste
  }
  if (text !== '') return /[\r\n\u3000]/.test(text) ? cleanText(text) : null
  const images = [...data.files].filter(({ type }) => type.startsWith('image/')).length
  return images > 0 ? { nodes: [], dropped: { ...nothingDropped(), images } } : null
}

function $insert({ nodes }: CleanPaste): void {
  if (nodes.length === 0) return
  $addUpdateTag(PASTE_TAG)
  $addUpdateTag(HISTORY_PUSH_TAG)
  $getSelection()?.insertNodes(nodes.map($parseSerializedNode))
}
