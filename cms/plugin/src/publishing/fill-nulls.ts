import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import type { OperationArgs } from './intent.ts'

/** Turns a null group into one of nulls and a null array into an empty one: Payload answers both with a 500. */
export const fillNulls: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'create' && operation !== 'update') return
  const { data } = args as OperationArgs // reason: see OperationArgs
  if (typeof data === 'object') fill(collection.flattenedFields, data)
}

function fill(fields: FlattenedField[], data: Record<string, unknown>): void {
  for (const field of fields) {
    const value = data[field.name]
    if (field.type === 'array') {
      if (value === null) data[field.name] = []
      if (Array.isArray(value)) for (const row of value) if (isObject(row)) fill(field.flattenedFields, row)
    }
    if (field.type === 'group') {
      if (isObject(value)) fill(field.flattenedFields, value)
      if (value === null) data[field.name] = nulls(field.flattenedFields)
    }
  }
}

function nulls(fields: FlattenedField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.type === 'group' ? nulls(field.flattenedFields) : null]),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
