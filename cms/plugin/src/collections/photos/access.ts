import type { Access } from 'payload'
import { readPublished } from '../../access/editorial.ts'
import { isStaff } from '../../access/roles.ts'

/**
 * The public reads published photos. The file that Payload knows of is the staff's working copy; what the public gets
 * are derivatives (`photo/files/file-endpoints.ts`).
 */
export const readPhotos: Access = (asked) =>
  asked.isReadingStaticFile ? isStaff(asked.req) : readPublished(asked)
