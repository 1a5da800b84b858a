import type { ListName, TextName } from '../sheet-fields.ts'
import { changedFrom, type DocumentId, type SheetValues, type SomeValues } from '../sheet-values.ts'

/** One edit of many pictures. */
export type BulkOperation =
  | { kind: 'set'; values: SomeValues }
  | { kind: 'prepend' | 'append'; field: TextName; text: string }
  | { kind: 'find'; field: TextName; find: string; replacement: string }
  | { kind: 'add' | 'remove'; field: ListName; item: DocumentId }

/** What the edit does to one picture: the changed fields, as they are and as they will be. */
export type BulkChange = { id: DocumentId; before: SomeValues; after: SomeValues }

/** A picture and its values, as they are seen. */
export type Target = { id: DocumentId; values: SheetValues }

/** What an edit would change, in the order of the pictures; those that stay as they are are left out. */
export function planBulk(targets: Target[], operation: BulkOperation): BulkChange[] {
  return targets.flatMap(({ id, values }) => {
    const after = changedFrom(values, result(values, operation))
    return Object.keys(after).length === 0 ? [] : [{ id, before: same(values, after), after }]
  })
}

/**
 * The edit that takes one back. A field that has been changed since stays as it is.
 * @returns the changes, and how many pictures have a field that stays
 */
export function planUndo(done: BulkChange[], valuesNow: (id: DocumentId) => SheetValues | undefined) {
  let kept = 0
  const changes = done.flatMap(({ id, before, after }): BulkChange[] => {
    const now = valuesNow(id)
    if (!now) return []
    const since = changedFrom(now, after)
    const back = Object.fromEntries(Object.entries(before).filter(([name]) => !(name in since)))
    if (Object.keys(since).length > 0) kept += 1
    return Object.keys(back).length === 0 ? [] : [{ id, before: same(now, back), after: back }]
  })
  return { changes, kept }
}

export type Common = { mixed: false; value: SheetValues[keyof SheetValues] } | { mixed: true }

/** The value that all have, or `mixed`. */
export function commonValue(all: SheetValues[], name: keyof SheetValues): Common {
  const [first, ...others] = all
  if (!first) return { mixed: true }
  const differs = others.some((values) => name in changedFrom(first, { [name]: values[name] }))
  return differs ? { mixed: true } : { mixed: false, value: first[name] }
}

function result(values: SheetValues, operation: BulkOperation): SomeValues {
  switch (operation.kind) {
    case 'set':
      return operation.values
    case 'prepend':
      return { [operation.field]: operation.text + values[operation.field] }
    case 'append':
      return { [operation.field]: values[operation.field] + operation.text }
    case 'find':
      if (operation.find === '') return {}
      return {
        [operation.field]: values[operation.field].replaceAll(operation.find, () => operation.replacement),
      }
    case 'add': {
      const list: DocumentId[] = values[operation.field]
      return { [operation.field]: list.includes(operation.item) ? list : [...list, operation.item] }
    }
    case 'remove': {
      const list: DocumentId[] = values[operation.field]
      return { [operation.field]: list.filter((item) => item !== operation.item) }
    }
  }
}

/** The values of the fields that `fields` has. */
function same(values: SheetValues, fields: SomeValues): SomeValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in fields))
}
