import type { BasePayload } from 'payload'
import { boardOf, ownBoard } from '../other-processes/board.ts'
import type { Person } from './person.ts'

/** Somebody who has the article open. `isEditing`: has changed something lately. */
export type Present = Person & { isEditing: boolean }

/** A page asks every few seconds; one that has not for this long is closed, or its machine asleep. */
export const absentAfterMs = 20_000

/** Who has which document open, by what their pages say, whichever process they say it to. */
export type Presence = {
  /** Notes that a person's tab is there. @param tab one of several that the person may have open */
  note: (payload: BasePayload, document: string, tab: string, person: Present, now: Date) => Promise<void>
  leave: (payload: BasePayload, document: string, tab: string) => Promise<void>
  /** Everybody there once, whoever edits in any tab as editing. */
  whoIs: (payload: BasePayload, document: string, now: Date) => Promise<Present[]>
}

/** Nobody is there yet. */
export function openPresence(): Presence {
  const own = ownBoard()
  const topicOf = (document: string) => `open:${document}`
  return {
    note: (payload, document, tab, { id, name, isEditing }, now) =>
      boardOf(payload, own).put(
        topicOf(document),
        tab,
        { id, name, isEditing },
        new Date(now.getTime() + absentAfterMs),
      ),
    leave: (payload, document, tab) => boardOf(payload, own).remove(topicOf(document), tab),
    whoIs: async (payload, document, now) => {
      const tabs = await boardOf(payload, own).read(topicOf(document), now)
      const people = new Map<string, Present>()
      for (const { id, name, isEditing } of tabs as Present[]) {
        // reason: only `note` writes under this topic
        const before = people.get(String(id))
        people.set(String(id), { id, name, isEditing: isEditing || (before?.isEditing ?? false) })
      }
      return [...people.values()]
    },
  }
}
