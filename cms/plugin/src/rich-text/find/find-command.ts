'use client'

import { createCommand, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { selectedPassage } from '../bridge/passages.ts'

/** Opens the find panel with words to look for; null leaves those that are there. */
export const OPEN_FIND_COMMAND = createCommand<string | null>('OPEN_FIND_COMMAND')

/** Opens the find panel; a selection within a line is what is looked for. */
export function openFind(editor: LexicalEditor): void {
  const selected = selectedPassage(editor)
  editor.dispatchCommand(OPEN_FIND_COMMAND, selected?.includes('\n') ? null : selected)
}
