'use client'

import { sheetFields, type TextName } from './sheet-fields.ts'

type Props = {
  name: TextName
  value: string
  onChange: (value: string) => void
  /** For those who cannot see where the box stands. */
  label: string
  placeholder?: string
  isInTabOrder?: boolean
  isReadOnly?: boolean
  isLacking?: boolean
  /** Ids of what is offered to be taken, an HTML datalist. */
  offers?: string
}

/** A box for one text of a photo, as its kind wants it. */
export function TextInput(props: Props) {
  const {
    name,
    value,
    onChange,
    label,
    placeholder,
    isInTabOrder = true,
    isReadOnly,
    isLacking,
    offers,
  } = props
  const { kind } = sheetFields[name]
  const common = {
    'aria-label': label,
    className: `contact-sheet__input${isLacking ? ' is-lacking' : ''}`,
    'data-field': name,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    placeholder,
    readOnly: isReadOnly,
    tabIndex: isInTabOrder ? 0 : -1,
    value,
  }
  if (kind === 'day') return <input {...common} type="date" />
  if (kind === 'line') return <input {...common} autoComplete="off" list={offers} type="text" />
  return <textarea {...common} rows={name === 'caption' ? 3 : 2} />
}
