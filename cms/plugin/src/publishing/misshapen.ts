import type { FlattenedField, PayloadRequest } from 'payload'
import { isId } from './id.ts'

/**
 * Finds values that a field's type cannot hold. Payload validates no draft, so the database would meet them,
 * and answer with a 500.
 * @returns paths as Payload writes them: `laureates.1.rank`
 */
export function misshapen(
  req: PayloadRequest,
  fields: FlattenedField[],
  data: unknown,
  prefix = '',
): string[] {
  if (!isObject(data)) return prefix === '' ? [] : [prefix.slice(0, -1)]
  return fields.flatMap((field) => {
    const value = data[field.name]
    const path = `${prefix}${field.name}`
    if (value === undefined || value === null || ('virtual' in field && field.virtual)) return []
    if (field.type === 'group') return misshapen(req, field.flattenedFields, value, `${path}.`)
    if (field.type === 'array') {
      if (!Array.isArray(value)) return [path]
      return value.flatMap((row, index) => misshapen(req, field.flattenedFields, row, `${path}.${index}.`))
    }
    const many = 'hasMany' in field && field.hasMany === true
    if (many && !Array.isArray(value)) return [path]
    const values: unknown[] = many && Array.isArray(value) ? value : [value]
    return values.every((one) => fits(req, field, one)) ? [] : [path]
  })
}

function fits(req: PayloadRequest, field: FlattenedField, value: unknown): boolean {
  switch (field.type) {
    case 'text':
    case 'textarea':
      return typeof value === 'string'
    case 'select':
      return field.options.some((option) => (typeof option === 'string' ? option : option.value) === value)
    case 'date':
      return value instanceof Date || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    case 'number':
      return Number.isFinite(value)
    case 'checkbox':
      return typeof value === 'boolean'
    case 'relationship':
    case 'upload':
      return isId(req, value)
    default:
      return true
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
