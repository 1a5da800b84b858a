'use client'

import { useState } from 'react'
import { useWords } from '../../../press/words.ts'
import type { BulkChange } from './bulk-change.ts'
import { fieldNames, sheetFields } from '../sheet-fields.ts'
import { useSheetTools } from '../sheet-tools.ts'
import { valueText } from '../panel/value-text.ts'

type Props = {
  changes: BulkChange[]
  /** How many are listed before somebody asks for all. */
  most: number
  /** What a picture is called; its words alone where nothing is given. */
  nameOf?: (change: BulkChange) => string
}

/** Changes as before → after. */
export function ChangeList({ changes, most, nameOf }: Props) {
  const { say } = useWords()
  const { chambers } = useSheetTools()
  const [all, setAll] = useState(false)
  const listed = all ? changes : changes.slice(0, most)
  const left = changes.length - listed.length
  return (
    <>
      <ul className="contact-sheet__changes">
        {listed.map((change) => (
          <li key={change.id}>
            {nameOf && <b>{nameOf(change)}</b>}
            {fieldNames
              .filter((name) => name in change.after)
              .map((name) => (
                <div key={name}>
                  {nameOf && <small>{say(sheetFields[name].label)}</small>}
                  <del>{say(valueText(name, change.before[name], chambers))}</del>
                  <span aria-hidden> → </span>
                  <ins>{say(valueText(name, change.after[name], chambers))}</ins>
                </div>
              ))}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button className="contact-sheet__more" onClick={() => setAll(true)} type="button">
          {say({ zh: `还有 ${left} 张，全部列出`, en: `${left} more, list all` })}
        </button>
      )}
    </>
  )
}
