'use client'

import { useState } from 'react'

type Props = {
  label: string
  values: string[]
  onChange: (text: string) => void
  placeholder?: string | undefined
}

/** Several short words in one line. The separator that was just typed stays until the box is left. */
export function ListInput({ label, values, onChange, placeholder = '返乡；考察' }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      aria-label={label}
      autoComplete="off"
      className="contact-sheet__input"
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(target.value)
      }}
      placeholder={placeholder}
      type="text"
      value={typed ?? values.join('；')}
    />
  )
}
