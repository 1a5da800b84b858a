'use client'

import { memo } from 'react'
import { useWords } from '../../../press/words.ts'
import { type Entry, shownValues } from '../saving/entry.ts'
import { lacksOf } from './lacks.ts'
import { PhotoCell } from './photo-cell.tsx'
import { PhotoMarks, SaveMark } from './photo-marks.tsx'
import { rowId } from './row-focus.ts'
import type { SelectionAction } from '../selection/selection.ts'
import { inlineNames, sheetFields, tableFields } from '../sheet-fields.ts'
import { useSheetTools } from '../sheet-tools.ts'
import type { DocumentId } from '../sheet-values.ts'
import { TextInput } from '../panel/text-input.tsx'

type Props = {
  entry: Entry
  /** From 1, as it stands on the sheet. */
  number: number
  isFocused: boolean
  isSelected: boolean
  isTable: boolean
  /** This person may not change the picture. */
  isLocked: boolean
  act: (action: SelectionAction) => void
  onLook: (id: DocumentId) => void
}

/** One picture with its words: a card of the grid, or a row of the table. Drawn anew only when its own things change. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { entry, number, isFocused, isSelected, isTable, isLocked } = props
  const { say } = useWords()
  const { dispatch } = useSheetTools()
  const { id } = entry.photo
  const values = shownValues(entry)
  const lacks = lacksOf(values)
  const state = isSelected ? ' contact-sheet__row--selected' : ''
  return (
    <div
      aria-rowindex={isTable ? number + 1 : number}
      aria-selected={isSelected}
      className={`contact-sheet__row${state}`}
      data-photo={id}
      id={rowId(id)}
      role="row"
    >
      <PhotoCell {...props} lacks={lacks} />
      {(isTable ? tableFields : inlineNames).map((name) => (
        <div className={`contact-sheet__cell contact-sheet__cell--${name}`} key={name} role="gridcell">
          <TextInput
            isInTabOrder={isFocused}
            isLacking={lacks.some((lack) => lack === name)}
            isReadOnly={isLocked || (name === 'alt' && values.decorative)}
            label={`${number} ${say(sheetFields[name].label)}`}
            name={name}
            onChange={(value) => dispatch({ type: 'typed', id, values: { [name]: value } })}
            placeholder={
              name === 'alt' && values.decorative
                ? say({ zh: '纯装饰，不需要', en: 'Decorative' })
                : say(sheetFields[name].label)
            }
            value={values[name]}
          />
        </div>
      ))}
      <div className="contact-sheet__foot" role="gridcell">
        <PhotoMarks
          isLocked={isLocked}
          lacks={lacks}
          photo={entry.photo}
          rightsUntil={values.rightsUntil}
          usage={values.usage}
        />
        <SaveMark entry={entry} />
      </div>
    </div>
  )
})
