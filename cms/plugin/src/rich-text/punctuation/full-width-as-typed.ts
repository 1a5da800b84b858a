'use client'

import { fullWidthMark } from '@guiyan/shared/text/full-width'
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from '@payloadcms/richtext-lexical/lexical'
import type { TextPoint } from '../text/body-text.ts'
import { $textBefore } from './text-before.ts'

/** A mark that was just made full width: what was typed for it, and the place behind it. */
type Made = { typed: string; mark: string; behind: TextPoint }

/**
 * Writes marks full width as they are typed in Chinese text (`fullWidthMark`). Backspace right after takes back the
 * width, and not the mark. What is pasted, composed or already there is left as it is.
 * @param isOn asked at each mark
 * @returns ends it
 */
export function registerFullWidth(editor: LexicalEditor, isOn: () => boolean): () => void {
  let made: Made | null = null
  const $type = (typed: string): boolean => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return false
    const mark = fullWidthMark($textBefore(selection), typed)
    if (mark === null) return false
    selection.insertText(mark)
    const { key, offset, type } = selection.anchor
    made = type === 'text' ? { typed, mark, behind: { key, offset } } : null
    return true
  }
  return mergeRegister(
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const { data, inputType, isComposing } = event
        const isTyped = inputType === 'insertText' && data?.length === 1 && !isComposing
        if (!isTyped || editor.isComposing() || !isOn() || !$type(data)) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => isBackward && made !== null && $takeBack(made),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      if (made && !editorState.read(() => made && $isBehind(made))) made = null
    }),
  )
}

/** Whether the caret stands right behind the mark still. */
function $isBehind({ behind, mark }: Made): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const { key, offset } = selection.anchor
  const node = $getNodeByKey(key)
  return (
    key === behind.key &&
    offset === behind.offset &&
    $isTextNode(node) &&
    node.getTextContent()[offset - 1] === mark
  )
}

function $takeBack(made: Made): boolean {
  const node = $getNodeByKey(made.behind.key)
  if (!$isBehind(made) || !$isTextNode(node)) return false
  node.spliceText(made.behind.offset - made.mark.length, made.mark.length, made.typed, true)
  return true
}
