'use client'

import { type ReactNode, useId } from 'react'
import { useWords } from '../../press/words.ts'
import type { Bilingual } from '../../../language.ts'

type InputProps = {
  label: Bilingual
  value: string
  onChange: (value: string) => void
  hint?: string
  /** Lines; one is an input. */
  rows?: number
  type?: 'text' | 'url'
}

/** A labelled box of a fact's form. */
export function FactInput({ label, value, onChange, hint, rows = 1, type = 'text' }: InputProps) {
  const { say } = useWords()
  const id = useId()
  const box = { id, value, 'aria-describedby': hint ? `${id}-hint` : undefined }
  return (
    <Labelled htmlFor={id} label={say(label)}>
      {rows > 1 ? (
        <textarea {...box} onChange={({ target }) => onChange(target.value)} rows={rows} />
      ) : (
        <input {...box} onChange={({ target }) => onChange(target.value)} type={type} />
      )}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </Labelled>
  )
}

type SelectProps = {
  label: Bilingual
  value: string
  onChange: (value: string) => void
  /** What no choice is called. */
  none: Bilingual
  options: readonly { value: string; label: Bilingual }[]
}

/** A labelled choice. None is a choice of its own: unknown. */
export function FactSelect({ label, value, onChange, none, options }: SelectProps) {
  const { say } = useWords()
  const id = useId()
  return (
    <Labelled htmlFor={id} label={say(label)}>
      <select id={id} onChange={({ target }) => onChange(target.value)} value={value}>
        <option value="">{say(none)}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {say(option.label)}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function Labelled({ htmlFor, label, children }: { htmlFor: string; label: string; children: ReactNode }) {
  return (
    <div className="fact-field">
      <label htmlFor={htmlFor}>{label}</label>
      {children}
    </div>
  )
}

export const precisionOptions = [
  { value: 'exact', label: { zh: '确数', en: 'Exact' } },
  { value: 'vague', label: { zh: '约数', en: 'Vague' } },
]
