import type { FlattenedField, PayloadRequest } from 'payload'
import type { Bilingual } from '../language.ts'
import type { FieldProblem } from '../refusal.ts'
import { isId } from './id.ts'

export const wrongKind: Bilingual = {
  zh: '这里填的内容类型不对。',
  en: 'This value is not of the kind that the field holds.',
}
const noWholeNumber: Bilingual = { zh: '这里要填整数。', en: 'This must be a whole number.' }
const noDate: Bilingual = {
  zh: '没有这一天：日期要写成 2026-11-23 这样。',
  en: 'There is no such day: write a date like 2026-11-23.',
}

/**
 * Finds values that a field cannot hold. Payload validates no draft, so the database would meet them, and answer
 * with a 500; and what the press cannot read would be published and never appear.
 * @returns problems at paths as Payload writes them: `laureates.1.rank`
 */
export function misshapen(
  req: PayloadRequest,
  fields: FlattenedField[],
  data: unknown,
  prefix = '',
): FieldProblem[] {
  if (!isObject(data)) return prefix === '' ? [] : [{ path: prefix.slice(0, -1), message: wrongKind }]
  return fields.flatMap((field): FieldProblem[] => {
    const value = data[field.name]
    const path = `${prefix}${field.name}`
    if (value === undefined || value === null || ('virtual' in field && field.virtual)) return []
    // Which document it is says Payload, from the address, where a number is still text.
    if (path === 'id') return []
    if (field.type === 'group') return misshapen(req, field.flattenedFields, value, `${path}.`)
    if (field.type === 'array') {
      if (!Array.isArray(value)) return [{ path, message: wrongKind }]
      return value.flatMap((row, index) => misshapen(req, field.flattenedFields, row, `${path}.${index}.`))
    }
    const many = 'hasMany' in field && field.hasMany === true
    if (many && !Array.isArray(value)) return [{ path, message: wrongKind }]
    const values: unknown[] = many && Array.isArray(value) ? value : [value]
    const message = values.map((one) => problemOf(req, field, one)).find((problem) => problem !== null)
    return message ? [{ path, message }] : []
  })
}

function problemOf(req: PayloadRequest, field: FlattenedField, value: unknown): Bilingual | null {
  const unless = (fits: boolean, problem = wrongKind) => (fits ? null : problem)
  switch (field.type) {
    case 'text':
    case 'textarea':
      return unless(typeof value === 'string')
    case 'select':
      return unless(
        field.options.some((option) => (typeof option === 'string' ? option : option.value) === value),
      )
    case 'date':
      return unless(isDate(value), noDate)
    case 'number':
      if (!Number.isFinite(value)) return wrongKind
      // A step of 1 means what it means in HTML. Payload's own numbers (a focal point) have none.
      return unless(field.admin?.step !== 1 || Number.isInteger(value), noWholeNumber)
    case 'checkbox':
      return unless(typeof value === 'boolean')
    case 'relationship':
    case 'upload':
      return unless(isId(req, value))
    default:
      return null
  }
}

/** ISO 8601 with four digits for the year, and a day that the month has: `Date.parse` moves 30 February to March. */
function isDate(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return false
  const day = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(value)?.[1]
  if (day === undefined) return false
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
}

/** Whether a value is an object with fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
