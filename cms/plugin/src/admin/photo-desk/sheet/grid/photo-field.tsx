'use client'

import { useWords } from '../../../press/words.ts'
import { CaptionOffers } from '../../../photo/words/caption-offers.tsx'
import { CreditBox } from '../../../photo/words/credit-box.tsx'
import { ChamberPicker } from '../panel/chamber-picker.tsx'
import { ChoiceInput, FlagInput } from '../panel/chosen-inputs.tsx'
import { type Entry, shownValues } from '../saving/entry.ts'
import { ListInput } from '../panel/list-input.tsx'
import { readList } from '../panel/read-list.ts'
import { type FieldName, isText, sheetFields } from '../sheet-fields.ts'
import { useSheetTools } from '../sheet-tools.ts'
import type { SheetValues } from '../sheet-values.ts'
import { TextInput } from '../panel/text-input.tsx'

type Value = SheetValues[FieldName]

/** One field of one picture in the side panel. It is saved when it is left, or chosen. */
export function PhotoField({ entry, name }: { entry: Entry; name: FieldName }) {
  const { say } = useWords()
  const { dispatch, words } = useSheetTools()
  const { id } = entry.photo
  const values = shownValues(entry)
  const type = (value: Value) => dispatch({ type: 'typed', id, values: { [name]: value } })
  const leave = () => dispatch({ type: 'left', id })
  const choose = (value: Value) => {
    type(value)
    leave()
  }
  const { kind } = sheetFields[name]
  if (kind === 'flag') return <FlagInput name={name} onChoose={choose} value={values[name] === true} />
  return (
    <div className="contact-sheet__field" onBlur={leave}>
      <span>{say(sheetFields[name].label)}</span>
      <Control choose={choose} name={name} type={type} values={values} />
      {name === 'caption' && (
        <CaptionOffers
          onTake={(change) => {
            dispatch({ type: 'typed', id, values: change })
            leave()
          }}
          vocabulary={words}
          words={values}
        />
      )}
    </div>
  )
}

type ControlProps = {
  name: FieldName
  values: SheetValues
  type: (value: Value) => void
  choose: (value: Value) => void
}

function Control({ name, values, type, choose }: ControlProps) {
  const { say } = useWords()
  const { credits } = useSheetTools()
  const label = say(sheetFields[name].label)
  const { chambers, keywords } = values
  if (name === 'chambers')
    return (
      <ChamberPicker
        chosen={chambers.map((chamber) => ({ id: chamber, count: 1 }))}
        label={label}
        of={1}
        onAdd={(chamber) => choose([...new Set([...chambers, chamber])])}
        onRemove={(chamber) => choose(chambers.filter((other) => other !== chamber))}
      />
    )
  if (name === 'keywords')
    return <ListInput label={label} onChange={(text) => type(readList(text))} values={keywords} />
  if (sheetFields[name].kind === 'choice')
    return <ChoiceInput name={name} onChoose={choose} value={String(values[name])} />
  if (name === 'credit')
    return (
      <CreditBox
        aria-label={label}
        className="contact-sheet__input"
        onChange={type}
        recent={credits}
        value={values.credit}
      />
    )
  return isText(name) && <TextInput label={label} name={name} onChange={type} value={values[name]} />
}
