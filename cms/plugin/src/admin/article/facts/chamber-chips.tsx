'use client'

import { useId, useState } from 'react'
import { useWords } from '../../press/words.ts'
import { chamberName, type ChamberName } from './use-chamber-names.ts'

type Props = {
  chambers: readonly ChamberName[]
  chosen: readonly ChamberName['id'][]
  onChange: (chosen: ChamberName['id'][]) => void
  hint: string | null
}

/** Whom a fact is about: the chosen ones, and a box that takes another by its name. */
export function ChamberChips({ chambers, chosen, onChange, hint }: Props) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const id = useId()
  const type = (text: string) => {
    const named = chambers.find(({ name }) => name === text.trim())
    setTyped(named ? '' : text)
    if (named && !chosen.includes(named.id)) onChange([...chosen, named.id])
  }
  return (
    <div className="fact-field">
      <label htmlFor={id}>{say({ zh: '商会', en: 'Chamber' })}</label>
      <div className="fact-chips">
        {chosen.map((chamber) => (
          <Chip
            key={chamber}
            name={chamberName(chambers, chamber)}
            onRemove={() => onChange(chosen.filter((other) => other !== chamber))}
          />
        ))}
        <input
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          id={id}
          list={`${id}-names`}
          onChange={({ target }) => type(target.value)}
          placeholder={say({ zh: '输入名称，从名录里选', en: 'Type a name and choose it' })}
          value={typed}
        />
        <datalist id={`${id}-names`}>
          {chambers.map((chamber) => (
            <option key={chamber.id} value={chamber.name} />
          ))}
        </datalist>
      </div>
      <small id={`${id}-hint`}>
        {hint ??
          say({
            zh: '说的是整届评选或这篇报道，就留空。',
            en: 'Empty where it is about the edition or the story.',
          })}
      </small>
    </div>
  )
}

function Chip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { say } = useWords()
  return (
    <span className="fact-chip">
      {name}
      <button aria-label={say({ zh: `去掉 ${name}`, en: `Remove ${name}` })} onClick={onRemove} type="button">
        ×
      </button>
    </span>
  )
}
