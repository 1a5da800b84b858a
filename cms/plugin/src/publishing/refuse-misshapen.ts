import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../refusal.ts'
import { misshapen } from './misshapen.ts'

/** @throws ValidationError at each field whose value is of another kind than the field's, in drafts too */
export const refuseMisshapen: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  const message = {
    zh: '这里填的内容类型不对。',
    en: 'This value is not of the kind that the field holds.',
  }
  const paths = misshapen(req, collection.flattenedFields, data)
  if (paths.length > 0) {
    throw refusal(
      req,
      collection.slug,
      paths.map((path) => ({ path, message })),
    )
  }
  return data
}
