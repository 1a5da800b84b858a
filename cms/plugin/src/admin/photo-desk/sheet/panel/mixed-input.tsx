'use client'

import { useWords } from '../../../press/words.ts'
import type { BulkOperation, Common, Target } from '../bulk/bulk-change.ts'
import { ChamberPicker } from './chamber-picker.tsx'
import { ChoiceInput, FlagInput, mixed } from './chosen-inputs.tsx'
import { ListInput } from './list-input.tsx'
import { MixedText } from './mixed-text.tsx'
import { readList } from './read-list.ts'
import { type FieldName, isText, sheetFields } from '../sheet-fields.ts'
import type { DocumentId } from '../sheet-values.ts'

type Props = {
  name: FieldName
  targets: Target[]
  /** The value of all, or that they differ. */
  common: Common
  /** What was typed and not applied. */
  operation: BulkOperation | null
  onOperation: (operation: BulkOperation | null) => void
}

/** The control of one field of several pictures. */
export function MixedInput({ name, targets, common, operation, onOperation }: Props) {
  const { say } = useWords()
  const { kind, label } = sheetFields[name]
  const set = (value: unknown) => onOperation({ kind: 'set', values: { [name]: value } })
  const pending = operation?.kind === 'set' ? operation.values[name] : undefined
  const value = pending ?? (common.mixed ? undefined : common.value)
  if (kind === 'flag')
    return <FlagInput name={name} onChoose={set} value={typeof value === 'boolean' ? value : undefined} />
  if (kind === 'choice')
    return <ChoiceInput name={name} onChoose={set} value={typeof value === 'string' ? value : undefined} />
  if (isText(name))
    return <MixedText common={common} name={name} onOperation={onOperation} operation={operation} />
  if (kind === 'chambers')
    return (
      <ChamberPicker
        chosen={countsOf(targets)}
        label={say(label)}
        of={targets.length}
        onAdd={(item) => onOperation({ kind: 'add', field: 'chambers', item })}
        onRemove={(item) => onOperation({ kind: 'remove', field: 'chambers', item })}
      />
    )
  return (
    <ListInput
      label={say(label)}
      onChange={(text) => set(readList(text))}
      placeholder={common.mixed ? say(mixed) : undefined}
      values={Array.isArray(value) ? value.map(String) : []}
    />
  )
}

/** Each chamber with how many of the pictures have it. */
function countsOf(targets: Target[]): { id: DocumentId; count: number }[] {
  const counts = new Map<DocumentId, number>()
  for (const { values } of targets) {
    for (const id of values.chambers) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].map(([id, count]) => ({ id, count }))
}
