import type { CollectionBeforeChangeHook } from 'payload'
import { effectOf } from '../../../publishing/intent.ts'
import { isRehearsal } from '../../../publishing/rehearsal.ts'
import { refusal } from '../../../refusal.ts'
import { photoProblems } from '../photo-problems.ts'
import { goesAlong, loadPhotos } from '../photos-to-publish.ts'
import { shownPhotos } from '../shown-photos.ts'

/**
 * Publishing an article publishes the photos it shows, in the same transaction, and as the same person. Every
 * one must exist, say who made it and what it shows, and may still be used.
 * @throws ValidationError at `leadPhoto` or `body`, naming the photo
 */
export function publishPhotos(now: () => Date): CollectionBeforeChangeHook {
  return async ({ collection, context, data, originalDoc, req }) => {
    if (effectOf(context, collection.slug, data._status) !== 'publish') return data
    const shown = shownPhotos(req, data)
    if (shown.length === 0) return data
    const photos = await loadPhotos(req, shown)
    const problems = []
    for (const use of shown) {
      problems.push(...(await photoProblems(req, originalDoc?.id, use, photos.get(String(use.id)), now())))
    }
    if (problems.length > 0) throw refusal(req, collection.slug, problems)
    if (isRehearsal(context)) return data
    for (const photo of [...photos.values()].filter(goesAlong)) {
      await req.payload.update({
        collection: 'photos',
        id: photo.id,
        data: { _status: 'published' },
        depth: 0,
        // Whoever may publish the article publishes its photos; code without a user is trusted with both.
        overrideAccess: !req.user,
        req,
      })
    }
    return data
  }
}
