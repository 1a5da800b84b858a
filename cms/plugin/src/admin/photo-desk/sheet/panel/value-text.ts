import type { Bilingual } from '../../../../language.ts'
import type { ChamberNames } from '../csv/chamber-names.ts'
import { choices } from '../sheet-choices.ts'
import type { FieldName } from '../sheet-fields.ts'
import type { SheetValues } from '../sheet-values.ts'

const empty: Bilingual = { zh: '（空）', en: '(empty)' }

/** A value in words, for somebody who compares it with another. */
export function valueText(
  name: FieldName,
  value: SheetValues[FieldName] | undefined,
  chambers: ChamberNames,
): Bilingual {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
  if (Array.isArray(value)) {
    const names = name === 'chambers' ? value.map(chambers.nameOf) : value
    return names.length === 0 ? empty : { zh: names.join('、'), en: names.join(', ') }
  }
  if (!value) return empty
  return choices[name]?.find((choice) => choice.value === value)?.label ?? { zh: value, en: value }
}
