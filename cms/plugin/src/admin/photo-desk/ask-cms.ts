import type { DeskPhoto } from './desk-photo.ts'
import type { KnownPhoto } from './queue/queue-state.ts'
import { refusalWords } from '../refusal-words.ts'

/** Asks the CMS as the signed-in person. @throws Error with the CMS's own words where it refuses, TypeError without an answer */
export async function askCms<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address, { credentials: 'include' })
  if (response.ok) return (await response.json()) as Answer // reason: our own endpoints; callers name their answer
  throw new Error(await refusalWords(response))
}

/** The id of whoever is signed in now; null where nobody is. */
export async function signedInId(api: string): Promise<string | null> {
  const { user } = await askCms<{ user: { id: number | string } | null }>(`${api}/users/me?depth=0`)
  return user ? String(user.id) : null
}

/** As many photos of one batch are shown. */
const maxPhotos = 1_000

/** The photos of one batch, their newest drafts. @throws as `askCms` */
export async function photosOf(api: string, batch: string): Promise<DeskPhoto[]> {
  const query = new URLSearchParams({
    draft: 'true',
    depth: '0',
    'where[batch][equals]': batch,
    sort: 'createdAt',
    limit: String(maxPhotos),
  })
  return (await askCms<{ docs: DeskPhoto[] }>(`${api}/photos?${query}`)).docs
}

/** One photo, its newest draft. @throws as `askCms` */
export async function photoOf(api: string, id: number | string): Promise<DeskPhoto> {
  return askCms<DeskPhoto>(`${api}/photos/${id}?draft=true&depth=0`)
}

/** Pictures that look like this one. A warning only, so no answer is none. */
export async function similarTo(api: string, id: number | string): Promise<KnownPhoto[]> {
  return askCms<{ similar: KnownPhoto[] }>(`${api}/photos/${id}/similar`).then(
    ({ similar }) => similar,
    () => [],
  )
}
