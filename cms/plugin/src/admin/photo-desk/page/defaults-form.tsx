'use client'

import { SelectInput } from '@payloadcms/ui'
import { type InputHTMLAttributes, useId } from 'react'
import type { BatchDefaults } from '../../../photo-desk/batch-defaults.ts'
import type { Vocabulary } from '../../../photo-desk/vocabulary.ts'
import { useWords } from '../../press/words.ts'

type Props = {
  defaults: BatchDefaults
  vocabulary: Vocabulary
  onChange: (defaults: BatchDefaults) => void
}

/** 整批统一填写: what holds for all pictures that are still to be sent. */
export function DefaultsForm({ defaults, vocabulary, onChange }: Props) {
  const { say } = useWords()
  const set = (change: Partial<BatchDefaults>) => onChange({ ...defaults, ...change })
  return (
    <details className="photo-desk-defaults">
      <summary>{say({ zh: '整批统一填写', en: 'For the whole batch' })}</summary>
      <p className="photo-desk-note">
        {say({
          zh: '照片自己带的优先，这里只补它们没写的；对之后上传的照片有效。',
          en: 'What a file says wins; this fills the rest. It holds for pictures uploaded from now on.',
        })}
      </p>
      <div className="photo-desk-fields">
        <Box
          label={say({ zh: '署名', en: 'Credit' })}
          onText={(credit) => set({ credit })}
          placeholder={say({ zh: '张剑峰 摄', en: 'As printed' })}
          value={defaults.credit}
        />
        <Box
          label={say({ zh: '拍摄日期', en: 'Taken on' })}
          onText={(takenOn) => set({ takenOn })}
          type="date"
          value={defaults.takenOn}
        />
        <Box
          choices={vocabulary.places}
          label={say({ zh: '地点', en: 'Place' })}
          onText={(place) => set({ place })}
          value={defaults.place}
        />
        <Chambers defaults={defaults} onChange={onChange} vocabulary={vocabulary} />
      </div>
      <label className="photo-desk-check">
        <input
          checked={defaults.overwrite}
          onChange={(event) => set({ overwrite: event.target.checked })}
          type="checkbox"
        />
        {say({ zh: '覆盖照片自己带的', en: 'Overwrite what the files say' })}
      </label>
    </details>
  )
}

type BoxProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string
  choices?: string[]
  onText: (text: string) => void
}

function Box({ label, choices = [], onText, ...input }: BoxProps) {
  const list = useId()
  return (
    <label>
      {label}
      <input
        list={choices.length > 0 ? list : undefined}
        onChange={(event) => onText(event.target.value)}
        {...input}
      />
      <datalist id={list}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </label>
  )
}

function Chambers({ defaults, vocabulary, onChange }: Props) {
  const { say } = useWords()
  const ids = new Map(vocabulary.chambers.map(({ id }) => [String(id), id]))
  return (
    <SelectInput
      hasMany
      label={say({ zh: '相关商会', en: 'Chambers' })}
      name="chambers"
      onChange={(chosen) => {
        const chambers = [chosen].flat().flatMap((option) => ids.get(String(option.value)) ?? [])
        onChange({ ...defaults, chambers })
      }}
      options={vocabulary.chambers.map(({ id, name }) => ({ value: String(id), label: name }))}
      path="photo-desk-chambers"
      value={defaults.chambers.map(String)}
    />
  )
}
