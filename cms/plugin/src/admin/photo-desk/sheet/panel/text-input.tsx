'use client'

import { CaptionBox } from '../../../photo/words/caption-box.tsx'
import { offersId } from './sheet-offers.tsx'
import { sheetFields, type TextName } from '../sheet-fields.ts'
import { useSheetTools } from '../sheet-tools.ts'

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
}

/** A box for one text of a photo, as its kind wants it. */
export function TextInput(props: Props) {
  const { name, value, onChange, label, placeholder, isInTabOrder = true, isReadOnly, isLacking } = props
  const { words } = useSheetTools()
  const { kind } = sheetFields[name]
  const common = {
    'aria-label': label,
    className: `contact-sheet__input${isLacking ? ' is-lacking' : ''}`,
    'data-field': name,
    placeholder,
    readOnly: isReadOnly,
    tabIndex: isInTabOrder ? 0 : -1,
    value,
  }
  const onType = ({ target }: { target: { value: string } }) => onChange(target.value)
  if (kind === 'day') return <input {...common} onChange={onType} type="date" />
  if (kind === 'line')
    return <input {...common} autoComplete="off" list={listFor(name)} onChange={onType} type="text" />
  // A picture that may not be changed keeps its codes as well.
  if (name === 'caption' && !isReadOnly)
    return <CaptionBox {...common} onChange={onChange} rows={3} words={words} />
  return <textarea {...common} onChange={onType} rows={2} />
}

/** The datalists of the sheet (`sheet-offers.tsx`): one for all boxes of a kind. */
function listFor(name: TextName): string | undefined {
  return name === 'credit' || name === 'place' ? offersId[name] : undefined
}
