'use client'

import { useState } from 'react'
import { useWords } from '../../../press/words.ts'
import { type BulkOperation, commonValue, planBulk, type Target } from '../bulk/bulk-change.ts'
import { BulkPreview } from '../bulk/bulk-preview.tsx'
import { MixedInput } from './mixed-input.tsx'
import { type FieldName, sheetFields } from '../sheet-fields.ts'
import { useSheetTools } from '../sheet-tools.ts'

/** One field of several pictures: what they have in common, and an edit for all that is shown before it is done. */
export function MixedField({ name, targets }: { name: FieldName; targets: Target[] }) {
  const { say } = useWords()
  const { change } = useSheetTools()
  const [operation, setOperation] = useState<BulkOperation | null>(null)
  const common = commonValue(
    targets.map(({ values }) => values),
    name,
  )
  const { kind } = sheetFields[name]
  const cancel = () => setOperation(null)
  const changes = operation ? planBulk(targets, operation) : []
  const apply = () => {
    change(changes)
    cancel()
  }
  return (
    <div
      className="contact-sheet__field"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !operation) return
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply()
        else if (event.key === 'Escape') cancel()
      }}
    >
      {kind !== 'flag' && <span>{say(sheetFields[name].label)}</span>}
      <MixedInput
        common={common}
        name={name}
        onOperation={setOperation}
        operation={operation}
        targets={targets}
      />
      {operation && <BulkPreview changes={changes} onApply={apply} onCancel={cancel} />}
    </div>
  )
}
