import type { Access } from 'payload'
import { readPublished } from '../../access/editorial.ts'
import { isStaff } from '../../access/roles.ts'

/**
 * The public reads published photos, and of their files the derivatives only: Payload asks with the file's
 * name, and the staff's full-size copy is the one that the document calls `filename`.
 */
export const readPhotos: Access = (asked) => {
  const { data, isReadingStaticFile, req } = asked
  if (!isReadingStaticFile || isStaff(req)) return readPublished(asked)
  const filename = (data as { filename?: unknown } | undefined)?.filename // reason: what checkFileAccess passes
  return { and: [{ _status: { equals: 'published' } }, { filename: { not_equals: filename } }] }
}
