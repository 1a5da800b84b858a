import type { Endpoint } from 'payload'
import { z } from 'zod'
import { articleOf, mayWrite, sentIn } from './asked.ts'
import { type KeptDraft, openKeptDrafts } from './kept-drafts.ts'
import { holdLock, lockHolder, releaseLock, takeLock } from './lock.ts'
import type { Person } from './person.ts'
import type { Presence, Present } from './presence.ts'

/** What a page that has an article open is told, every few seconds. */
export type Together = {
  /** `updatedAt` of the newest draft. */
  newest: string
  /** Who holds the lock; null where nobody edits. */
  holder: Person | null
  /** Everybody who has it open, the asker too. */
  people: Present[]
  keptDrafts: KeptDraft[]
}

const helloSchema = z.object({
  tab: z.string().min(1).max(64),
  isEditing: z.boolean(),
  isLeaving: z.boolean().default(false),
  isTakingOver: z.boolean().default(false),
})

/**
 * `POST /api/articles/:id/together {tab, isEditing, isLeaving?, isTakingOver?}` → `Together`. A page of the staff that has the article open
 * says so every few seconds; one that edits holds the lock by it.
 */
export function togetherEndpoint(presence: Presence, now: () => Date): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/together',
    method: 'post',
    handler: async (req) => {
      const { id, person, newest } = await articleOf(req)
      const { tab, isEditing, isLeaving, isTakingOver } = await sentIn(req, helloSchema)
      const document = String(id)
      if (isLeaving) presence.leave(document, tab)
      else presence.note(document, tab, { ...person, isEditing }, now())
      const people = presence.whoIs(document, now())
      const isWriting = people.some(
        ({ id: one, isEditing: edits }) => edits && String(one) === String(person.id),
      )
      const holds = isWriting && mayWrite(req)
      if (!isWriting) await releaseLock(req, id, person)
      else if (isTakingOver && holds) await takeLock(req, id, person)
      const together: Together = {
        newest,
        holder: holds ? await holdLock(req, id, person, now()) : await lockHolder(req, id, now()),
        people,
        keptDrafts: await openKeptDrafts(req.payload, id),
      }
      return Response.json(together, { headers: { 'cache-control': 'no-store' } })
    },
  }
}
