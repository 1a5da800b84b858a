'use client'

import { useState } from 'react'
import { useWords } from '../../../press/words.ts'
import { contestedFields, type Entry } from './entry.ts'
import { type FieldName, sheetFields } from '../sheet-fields.ts'
import { useSheetTools } from '../sheet-tools.ts'
import { valuesOf } from '../sheet-values.ts'
import { valueText } from '../panel/value-text.ts'
import './conflicts.css'

/** Pictures whose words somebody else changed meanwhile: both versions, until the person has chosen. */
export function Conflicts({ entries }: { entries: Entry[] }) {
  return entries.filter(({ newer }) => newer).map((entry) => <Conflict entry={entry} key={entry.photo.id} />)
}

function Conflict({ entry }: { entry: Entry }) {
  const { say } = useWords()
  const { dispatch, chambers } = useSheetTools()
  const [theirs, setTheirs] = useState<FieldName[]>([])
  if (!entry.newer) return null
  const newer = valuesOf(entry.newer)
  const name = entry.photo.originalName ?? entry.photo.id
  const choose = (field: FieldName, isTheirs: boolean) =>
    setTheirs((before) => [...before.filter((other) => other !== field), ...(isTheirs ? [field] : [])])
  return (
    <section className="contact-sheet__conflict" role="alert">
      <h3>
        {say({
          zh: `${name} 刚被别人改过，没有覆盖。请选：`,
          en: `${name} was changed by somebody else. Choose:`,
        })}
      </h3>
      {contestedFields(entry, newer).map((field) => (
        <fieldset key={field}>
          <legend>{say(sheetFields[field].label)}</legend>
          {[false, true].map((isTheirs) => (
            <label key={String(isTheirs)}>
              <input
                checked={theirs.includes(field) === isTheirs}
                name={`${entry.photo.id} ${field}`}
                onChange={() => choose(field, isTheirs)}
                type="radio"
              />
              <b>{isTheirs ? say({ zh: '对方的', en: 'Theirs' }) : say({ zh: '我的', en: 'Mine' })}</b>
              <span>{say(valueText(field, isTheirs ? newer[field] : entry.typed[field], chambers))}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <button
        className="is-primary"
        onClick={() => dispatch({ type: 'resolved', id: entry.photo.id, theirs })}
        type="button"
      >
        {say({ zh: '就这样保存', en: 'Save so' })}
      </button>
    </section>
  )
}
