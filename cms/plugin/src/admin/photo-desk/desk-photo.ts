import type { Derivative } from '@guiyan/shared/content'
import { hasRole } from '../../access/roles.ts'
import type { EditableField } from '../../photo-desk/editable-fields.ts'

type Words = Partial<Record<Exclude<EditableField, Typed>, string | null>>
type Typed = 'chambers' | 'keywords' | 'decorative' | 'standIn'

/** A photo as the desk loads it over REST: its newest draft at depth 0. Dates are ISO 8601. */
export type DeskPhoto = Words & {
  id: number | string
  /** The version that an edit is made against (`POST /api/photo-desk/edits`). */
  updatedAt: string
  createdAt: string
  _status: 'draft' | 'published'
  createdBy?: number | string | null
  batch?: string | null
  /** The file's name as it was handed in. */
  originalName?: string | null
  /** Of the staff's working copy, in pixels. */
  width?: number | null
  height?: number | null
  /** For an `<img>` in the admin UI. */
  thumbnailURL?: string | null
  derivatives?: Derivative[] | null
  chambers?: (number | string)[] | null
  keywords?: string[] | null
  decorative?: boolean | null
  standIn?: boolean | null
  withdrawnOn?: string | null
}

type Person = { id: number | string } | null | undefined

/**
 * Whether this person may change the photo, as the collection's access rules will decide: photographers and
 * editors all, journalists what they handed in.
 */
export function mayEdit(user: Person, photo: Pick<DeskPhoto, 'createdBy'>): boolean {
  if (hasRole(user, 'photographer', 'editor', 'admin')) return true
  return hasRole(user, 'journalist') && photo.createdBy === user?.id
}
