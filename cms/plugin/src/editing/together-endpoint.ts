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

/**
 * What a page does with the article: it is only looked at; it is written in, so it holds the lock if nobody else does; it takes the
 * lock from whoever has it; writing has stopped, so the lock goes; its view is put away; its tab is closed, so the lock goes too.
 */
const doings = ['looking', 'editing', 'takingOver', 'stopped', 'leaving', 'closing'] as const
export type Doing = (typeof doings)[number]

const writing: ReadonlySet<Doing> = new Set(['editing', 'takingOver'])

const helloSchema = z.object({ tab: z.string().min(1).max(64), doing: z.enum(doings) })

/**
 * `POST /api/articles/:id/together {tab, doing}` → `Together`. A page of the staff that has the article open
 * says so every few seconds; one that edits holds the lock by it.
 */
export function togetherEndpoint(presence: Presence, now: () => Date): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/together',
    method: 'post',
    handler: async (req) => {
      const { id, person, newest } = await articleOf(req)
      const { tab, doing } = await sentIn(req, helloSchema)
      const document = String(id)
      const { payload } = req
      if (doing === 'leaving' || doing === 'closing') await presence.leave(payload, document, tab)
      else await presence.note(payload, document, tab, { ...person, isEditing: writing.has(doing) }, now())
      const people = await presence.whoIs(payload, document, now())
      const isWriting = people.some((one) => one.isEditing && String(one.id) === String(person.id))
      if (mayWrite(req)) {
        if (doing === 'takingOver') await takeLock(req, id, person)
        if (doing === 'editing') await holdLock(req, id, person, now())
        if ((doing === 'stopped' || doing === 'closing') && !isWriting) await releaseLock(req, id, person)
      }
      const together: Together = {
        newest,
        holder: await lockHolder(req, id, now()),
        people,
        keptDrafts: await openKeptDrafts(req.payload, id),
      }
      return Response.json(together, { headers: { 'cache-control': 'no-store' } })
    },
  }
}
