import type { PayloadRequest } from 'payload'
import type { ShownPhoto } from './shown-photos.ts'

/** What publishing an article asks of a photo. */
export type PhotoToPublish = {
  id: number | string
  _status?: string
  caption?: string | null
  credit?: string | null
  alt?: string | null
  decorative?: boolean | null
  filename?: string | null
  usage?: 'once' | null
  rightsUntil?: string | null
  withdrawnOn?: string | null
  withdrawnReason?: string | null
}

/** By id: the published photo where there is one, else its latest draft. */
export async function loadPhotos(
  req: PayloadRequest,
  shown: ShownPhoto[],
): Promise<Map<string, PhotoToPublish>> {
  const find = async (ids: (number | string)[], draft: boolean): Promise<PhotoToPublish[]> => {
    if (ids.length === 0) return []
    const query = { where: { id: { in: ids } }, depth: 0, pagination: false, draft, req }
    const { docs } = await req.payload.find({ collection: 'photos', ...query })
    return docs as unknown as PhotoToPublish[] // reason: no generated types in the plugin
  }
  const stored = await find(
    shown.map(({ id }) => id),
    false,
  )
  const drafts = stored.filter((photo) => photo._status !== 'published').map(({ id }) => id)
  const photos = new Map(stored.map((photo) => [String(photo.id), photo]))
  for (const draft of await find(drafts, true)) {
    // Withdrawing writes the photo's own row first: without transactions its version may not know of it.
    const { withdrawnOn, withdrawnReason } = photos.get(String(draft.id)) ?? {}
    photos.set(String(draft.id), { ...draft, withdrawnOn, withdrawnReason })
  }
  return photos
}

/** Whether publishing an article brings the photo along. A withdrawn one, and one whose publishing is refused, stays. */
export function goesAlong({ _status, withdrawnOn }: PhotoToPublish): boolean {
  return _status !== 'published' && !withdrawnOn
}
