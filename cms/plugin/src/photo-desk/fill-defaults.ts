import type { CollectionBeforeValidateHook } from 'payload'
import { refusalOf } from '../refusal.ts'
import { isObject } from '../publishing/misshapen.ts'
import { type DefaultField, defaultFields } from './batch-defaults.ts'

const known = new Set<string>(defaultFields)

/**
 * What holds for a whole batch comes with each upload as `defaults`: it fills what neither the person nor the
 * file says. Runs after the file's metadata were read.
 * @throws APIError 400 where `defaults` are none
 */
export const fillDefaults: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data || data.defaults === undefined) return data
  const { defaults, ...rest } = data
  if (!isObject(defaults) || !Object.keys(defaults).every((name) => known.has(name))) {
    const message = { zh: '整批统一填写的内容有误。', en: 'Wrong defaults of a batch.' }
    throw refusalOf(req, 400, message)
  }
  const empty = (name: string) => isEmpty(rest[name as DefaultField]) // reason: checked above
  const filling = Object.entries(defaults).filter(([name]) => empty(name))
  return { ...rest, ...Object.fromEntries(filling) }
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}
