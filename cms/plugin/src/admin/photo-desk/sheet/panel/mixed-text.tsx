'use client'

import { useState } from 'react'
import { useWords } from '../../../press/words.ts'
import type { BulkOperation, Common } from '../bulk/bulk-change.ts'
import { mixed } from './chosen-inputs.tsx'
import { sheetFields, type TextName } from '../sheet-fields.ts'
import { TextInput } from './text-input.tsx'

const modes = [
  { mode: 'set', label: { zh: '替换', en: 'Replace' } },
  { mode: 'prepend', label: { zh: '前加', en: 'Put before' } },
  { mode: 'append', label: { zh: '后加', en: 'Put after' } },
] as const
type Mode = (typeof modes)[number]['mode']

type Props = {
  name: TextName
  common: Common
  operation: BulkOperation | null
  onOperation: (operation: BulkOperation | null) => void
}

/** A text for several pictures, that takes the place of theirs or is put before or after it. */
export function MixedText({ name, common, operation, onOperation }: Props) {
  const { say } = useWords()
  const [mode, setMode] = useState<Mode>('set')
  const label = say(sheetFields[name].label)
  const typed = typedIn(operation, name)
  const shown = mode === 'set' && !common.mixed ? String(common.value) : ''
  const operate = (mode: Mode, text: string) =>
    onOperation(
      mode === 'set' ? { kind: 'set', values: { [name]: text } } : { kind: mode, field: name, text },
    )
  const isDay = sheetFields[name].kind === 'day'
  return (
    <>
      <TextInput
        label={label}
        name={name}
        onChange={(text) => operate(mode, text)}
        placeholder={common.mixed ? say(mixed) : ''}
        value={typed ?? shown}
      />
      <div className="contact-sheet__modes">
        {!isDay &&
          modes.map(({ mode: each, label: words }) => (
            <button
              aria-label={`${label} ${say(words)}`}
              aria-pressed={mode === each}
              key={each}
              onClick={() => {
                setMode(each)
                if (typed !== undefined) operate(each, typed)
              }}
              type="button"
            >
              {say(words)}
            </button>
          ))}
        <button
          aria-label={say({ zh: `清空${label}`, en: `Clear ${label}` })}
          onClick={() => operate('set', '')}
          type="button"
        >
          {say({ zh: '清空', en: 'Clear' })}
        </button>
      </div>
    </>
  )
}

function typedIn(operation: BulkOperation | null, name: TextName): string | undefined {
  if (operation?.kind === 'set') return operation.values[name]
  return operation?.kind === 'prepend' || operation?.kind === 'append' ? operation.text : undefined
}
