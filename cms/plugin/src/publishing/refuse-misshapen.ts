import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../refusal.ts'
import { misshapen } from './misshapen.ts'

/** @throws ValidationError at each field whose value is none that the field holds, in drafts too */
export const refuseMisshapen: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  const problems = misshapen(req, collection.flattenedFields, data)
  if (problems.length > 0) throw refusal(req, collection.slug, problems)
  return data
}
