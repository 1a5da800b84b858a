import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, TypedUser } from 'payload'
import type { publicationActions } from '../collections/publications/collection.ts'

/** A document that the public sees differently from now on, and whose doing it is. */
export type Publication = {
  /** Names the press of the button. */
  publish: string
  action: (typeof publicationActions)[number]
  inCollection: string
  document: string
  title: string
  /** The document's `updatedAt`; null where it is not public any more. */
  revision: string | null
  byName: string | null
  /** Of a photo that was withdrawn everywhere. */
  reason: string | null
}

/** Longer titles are cut: a record needs them to be recognised only. */
const maxTitle = 200

/** Describes a publication from the hook's arguments. @param document as it is after the change */
export function publicationOf(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  action: Publication['action'],
  document: Record<string, unknown>,
): Omit<Publication, 'publish'> {
  const title = document[collection.admin.useAsTitle ?? 'id']
  const reason = document.withdrawnReason
  return {
    action,
    inCollection: collection.slug,
    document: String(document.id),
    title: typeof title === 'string' ? title.replaceAll(/\s+/g, ' ').slice(0, maxTitle) : '',
    revision: action === 'publish' ? String(document.updatedAt) : null,
    byName: nameOf(req.user),
    reason: action === 'unpublish' && typeof reason === 'string' ? reason : null,
  }
}

/** How people know an account: its name, or its e-mail address where it has none; null where nobody is signed in. */
export function nameOf(user: TypedUser | null): string | null {
  if (!user) return null
  const { name, email } = user as { name?: unknown; email?: unknown } // reason: no generated types in the plugin
  if (typeof name === 'string' && name !== '') return name
  return typeof email === 'string' ? email : String(user.id)
}

/** Writes the record, in the request's transaction where there is one. */
export async function recordPublication(req: PayloadRequest, publication: Publication): Promise<void> {
  const collection = 'publications' as CollectionSlug // reason: no generated types in the plugin
  const data = { ...publication, by: req.user?.id ?? null, at: new Date().toISOString() }
  // No hook or access rule stands between: nobody but this writes it.
  await req.payload.db.create({ collection, data, req })
}
