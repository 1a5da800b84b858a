import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { effectOf } from './intent.ts'

/** Fields that only hooks set. Once stored they stay: not a client, not a restored version changes them. */
const kept = ['createdBy', 'publishedAt', 'publishedSlug', 'formerSlugs'] as const

/** Keeps the system's fields as stored, and notes who made a new document. */
export const keepSystemFields: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  if (operation === 'create') {
    if (req.user) data.createdBy ??= req.user.id
    return data
  }
  for (const name of kept) {
    if (originalDoc?.[name] != null) data[name] = originalDoc[name]
  }
  return data
}

/** On publishing: the time of the first publication (it decides an article's address), and former slugs. */
export const stampPublication: CollectionBeforeChangeHook = ({ collection, context, data, originalDoc }) => {
  if (effectOf(context, collection.slug, data._status) !== 'publish') return data
  const has = (name: string) => collection.flattenedFields.some((field) => field.name === name)
  if (has('publishedAt')) data.publishedAt ??= new Date().toISOString()
  if (has('formerSlugs')) {
    const before: unknown = originalDoc?.publishedSlug
    const rows: { slug: string }[] = [...(data.formerSlugs ?? [])]
    if (typeof before === 'string' && !rows.some((row) => row.slug === before)) rows.push({ slug: before })
    data.formerSlugs = rows.filter((row) => row.slug !== data.slug)
    data.publishedSlug = data.slug
  }
  return data
}
