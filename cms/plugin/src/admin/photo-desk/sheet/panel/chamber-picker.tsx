'use client'

import { useId, useState } from 'react'
import { useWords } from '../../../press/words.ts'
import { useSheetTools } from '../sheet-tools.ts'
import type { DocumentId } from '../sheet-values.ts'

type Props = {
  label: string
  /** Each with how many of the pictures have it. */
  chosen: { id: DocumentId; count: number }[]
  /** How many pictures there are. */
  of: number
  onAdd: (chamber: DocumentId) => void
  onRemove: (chamber: DocumentId) => void
}

/** The chambers of one picture or of several, and a box that takes another by name, alias or short code. */
export function ChamberPicker({ label, chosen, of, onAdd, onRemove }: Props) {
  const { say } = useWords()
  const { vocabulary, chambers } = useSheetTools()
  const [typed, setTyped] = useState('')
  const names = useId()
  const take = (text: string, isWhole: boolean) => {
    const id = chambers.idOf(text)
    // What an offer was chosen for is a whole name; a code may be the beginning of another until Enter.
    const isName = id !== undefined && chambers.nameOf(id) === text.trim()
    if (id === undefined || !(isWhole || isName)) return setTyped(text)
    onAdd(id)
    setTyped('')
  }
  return (
    <div className="contact-sheet__chambers">
      {chosen.map((chamber) => (
        <Chip {...chamber} key={chamber.id} of={of} onAdd={onAdd} onRemove={onRemove} />
      ))}
      <input
        aria-label={say({ zh: `添加${label}`, en: `Add to ${label}` })}
        autoComplete="off"
        className="contact-sheet__input"
        list={names}
        onBlur={() => take(typed, true)}
        onChange={({ target }) => take(target.value, false)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          take(typed, true)
        }}
        placeholder={say({ zh: '商会名称或 =代码', en: 'Name or =code' })}
        type="text"
        value={typed}
      />
      <datalist id={names}>
        {vocabulary.chambers.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </div>
  )
}

type ChipProps = Pick<Props, 'of' | 'onAdd' | 'onRemove'> & Props['chosen'][number]

function Chip({ id, count, of, onAdd, onRemove }: ChipProps) {
  const { say } = useWords()
  const name = useSheetTools().chambers.nameOf(id)
  return (
    <span className="contact-sheet__chip">
      {name}
      {count < of && (
        <button onClick={() => onAdd(id)} type="button">
          {say({ zh: `${count}/${of} 张，全加`, en: `${count}/${of}, add to all` })}
        </button>
      )}
      <button
        aria-label={say({ zh: `去掉 ${name}`, en: `Remove ${name}` })}
        onClick={() => onRemove(id)}
        type="button"
      >
        ×
      </button>
    </span>
  )
}
