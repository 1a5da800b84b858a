'use client'

import { useState } from 'react'
import { useWords } from '../../../press/words.ts'
import { planBulk, type Target } from './bulk-change.ts'
import { BulkPreview } from './bulk-preview.tsx'
import { inlineNames, type InlineName, sheetFields } from '../sheet-fields.ts'
import { useSheetTools } from '../sheet-tools.ts'

/** 查找替换 within the captions, credits or alternative texts of the selection. */
export function FindReplace({ targets }: { targets: Target[] }) {
  const { say } = useWords()
  const { change } = useSheetTools()
  const [field, setField] = useState<InlineName>('caption')
  const [find, setFind] = useState('')
  const [replacement, setReplacement] = useState('')
  const changes = planBulk(targets, { kind: 'find', field, find, replacement })
  return (
    <details>
      <summary>{say({ zh: '查找替换', en: 'Find and replace' })}</summary>
      <div className="contact-sheet__field">
        <select
          aria-label={say({ zh: '在哪一栏里', en: 'In which field' })}
          onChange={({ target }) => setField(inlineNames.find((name) => name === target.value) ?? 'caption')}
          value={field}
        >
          {inlineNames.map((name) => (
            <option key={name} value={name}>
              {say(sheetFields[name].label)}
            </option>
          ))}
        </select>
        <input
          aria-label={say({ zh: '查找', en: 'Find' })}
          className="contact-sheet__input"
          onChange={({ target }) => setFind(target.value)}
          placeholder={say({ zh: '查找', en: 'Find' })}
          value={find}
        />
        <input
          aria-label={say({ zh: '替换为', en: 'Replace with' })}
          className="contact-sheet__input"
          onChange={({ target }) => setReplacement(target.value)}
          placeholder={say({ zh: '替换为', en: 'Replace with' })}
          value={replacement}
        />
        {find !== '' && (
          <BulkPreview
            changes={changes}
            onApply={() => {
              change(changes)
              setFind('')
            }}
            onCancel={() => setFind('')}
          />
        )}
      </div>
    </details>
  )
}
