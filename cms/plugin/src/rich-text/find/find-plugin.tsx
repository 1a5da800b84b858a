'use client'

import {
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'
import { OPEN_FIND_COMMAND, openFind } from './find-command.ts'
import { FindPanel } from './find-panel.tsx'

/** Find and replace in the body: by Ctrl or Cmd with F (H on other than Apple's), and by the toolbar. */
export function FindPlugin() {
  const [editor] = useLexicalComposerContext()
  const [asked, setAsked] = useState<{ words: string | null } | null>(null)
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          OPEN_FIND_COMMAND,
          (words) => {
            setAsked({ words })
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
            const isReplace = event.ctrlKey && event.key.toLowerCase() === 'h'
            if (!(isFind || isReplace) || event.altKey || event.shiftKey) return false
            event.preventDefault()
            openFind(editor)
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  )
  return asked && <FindPanel asked={asked} editor={editor} onClose={() => setAsked(null)} />
}
