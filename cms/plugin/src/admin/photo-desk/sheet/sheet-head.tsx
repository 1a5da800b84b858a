'use client'

import { useWords } from '../../press/words.ts'
import { sheetFields, tableFields } from './sheet-fields.ts'

/** The names of the table's columns. */
export function SheetHead() {
  const { say } = useWords()
  return (
    <div className="contact-sheet__head" role="row">
      <span role="columnheader">{say({ zh: '照片', en: 'Photo' })}</span>
      {tableFields.map((name) => (
        <span key={name} role="columnheader">
          {say(sheetFields[name].label)}
        </span>
      ))}
    </div>
  )
}
