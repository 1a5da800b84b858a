'use client'

import { Button } from '@payloadcms/ui'
import { useRef } from 'react'
import { useWords } from '../../press/words.ts'

/** Picks a manuscript's file. */
export function FilePicker({ disabled, onFile }: { disabled: boolean; onFile: (file: File) => void }) {
  const { say } = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="manuscript-entry__file">
      <Button
        buttonStyle="secondary"
        disabled={disabled}
        margin={false}
        onClick={() => input.current?.click()}
        size="small"
      >
        {say({ zh: '选择文件', en: 'Choose a file' })}
      </Button>
      <span>{say({ zh: '.txt、.docx、.html，最多 5 MB', en: '.txt, .docx, .html, 5 MB at most' })}</span>
      <input
        accept=".txt,.docx,.html,.htm"
        aria-label={say({ zh: '稿件文件', en: 'File of the manuscript' })}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onFile(file)
          // The same file can be chosen again.
          currentTarget.value = ''
        }}
        ref={input}
        type="file"
      />
    </div>
  )
}
