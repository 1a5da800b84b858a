import { type CollectionBeforeOperationHook, type FlattenedField, type PayloadRequest } from 'payload'
import { isStaff } from '../access/roles.ts'
import { refusal, refusalOf } from '../refusal.ts'
import { cleanTexts } from './clean-text.ts'
import type { OperationArgs } from './intent.ts'
import { isObject, wrongKind } from './misshapen.ts'
import { hasNumberIds } from './id.ts'

/**
 * Brings what was sent into the shapes that Payload reads, before it looks: a null group becomes one of nulls
 * and a null array an empty one (Payload answers both with a 500), an id sent as text the number that it is,
 * and texts lose what no page may hold.
 * @throws APIError 400 where the request holds no fields; ValidationError at a row or group that is none, which
 * Payload would drop without a word
 */
export const tidy: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const sent = args as OperationArgs // reason: see OperationArgs
  // Anybody else is about to be turned away by the access rules and learns nothing here.
  if (!sent.overrideAccess && !isStaff(req)) return
  const data: unknown = sent.data ?? {}
  if (!isObject(data)) {
    const message = { zh: '请求里没有字段，应是一个 JSON 对象。', en: 'The request should be a JSON object.' }
    throw refusalOf(req, 400, message)
  }
  sent.data = data
  const paths = fill(req, collection.flattenedFields, data, '')
  if (paths.length > 0) {
    const problems = paths.map((path) => ({ path, message: wrongKind }))
    throw refusal(req, collection.slug, problems)
  }
  cleanTexts(data)
}

/** @returns paths of rows and groups that are none */
function fill(
  req: PayloadRequest,
  fields: FlattenedField[],
  data: Record<string, unknown>,
  prefix: string,
): string[] {
  return fields.flatMap((field) => {
    const value = data[field.name]
    const path = `${prefix}${field.name}`
    if (value === undefined) return []
    if (field.type === 'array') {
      if (value === null) data[field.name] = []
      if (!Array.isArray(value)) return []
      return value.flatMap((row, index) =>
        isObject(row) ? fill(req, field.flattenedFields, row, `${path}.${index}.`) : [`${path}.${index}`],
      )
    }
    if (field.type === 'group') {
      if (isObject(value)) return fill(req, field.flattenedFields, value, `${path}.`)
      if (value !== null) return [path]
      data[field.name] = nulls(field.flattenedFields)
    }
    if (field.type === 'relationship' || field.type === 'upload') {
      data[field.name] = Array.isArray(value) ? value.map((one) => idOf(req, one)) : idOf(req, value)
    }
    return []
  })
}

function nulls(fields: FlattenedField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.type === 'group' ? nulls(field.flattenedFields) : null]),
  )
}

function idOf(req: PayloadRequest, value: unknown): unknown {
  const isNumber = hasNumberIds(req)
  return isNumber && typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
}
