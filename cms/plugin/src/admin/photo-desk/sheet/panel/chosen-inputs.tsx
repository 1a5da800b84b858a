'use client'

import { useWords } from '../../../press/words.ts'
import { choices } from '../sheet-choices.ts'
import { type FieldName, sheetFields } from '../sheet-fields.ts'

type FlagProps = { name: FieldName; value: boolean | undefined; onChoose: (value: boolean) => void }

/** A yes or no; undefined where the pictures differ. */
export function FlagInput({ name, value, onChoose }: FlagProps) {
  const { say } = useWords()
  return (
    <label className="contact-sheet__flag">
      <input
        checked={value === true}
        onChange={({ target }) => onChoose(target.checked)}
        ref={(box) => {
          if (box) box.indeterminate = value === undefined
        }}
        type="checkbox"
      />
      {say(sheetFields[name].label)}
      {value === undefined && <em>{say(mixed)}</em>}
    </label>
  )
}

type ChoiceProps = { name: FieldName; value: string | undefined; onChoose: (value: string) => void }

/** One of a few; undefined where the pictures differ. */
export function ChoiceInput({ name, value, onChoose }: ChoiceProps) {
  const { say } = useWords()
  return (
    <select
      aria-label={say(sheetFields[name].label)}
      onChange={({ target }) => onChoose(target.value)}
      value={value ?? 'mixed'}
    >
      {value === undefined && (
        <option disabled value="mixed">
          {say(mixed)}
        </option>
      )}
      {choices[name]?.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {say(choice.label)}
        </option>
      ))}
    </select>
  )
}

/** What stands where the pictures differ. */
export const mixed = { zh: '（多个不同值）', en: '(mixed values)' }
