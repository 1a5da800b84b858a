import type { Person } from './person.ts'

/** Somebody who has the article open. `isEditing`: has changed something lately. */
export type Present = Person & { isEditing: boolean }

type Seen = Present & { at: number }

/** A page asks every few seconds; one that has not for this long is closed, or its machine asleep. */
export const absentAfterMs = 20_000

/** Who has which document open, by what their pages say. In memory: it is of no use after a restart. */
export type Presence = {
  /** Notes that a person's tab is there. @param tab one of several that the person may have open */
  note: (document: string, tab: string, person: Present, now: Date) => void
  leave: (document: string, tab: string) => void
  /** Everybody there once, whoever edits in any tab as editing. */
  whoIs: (document: string, now: Date) => Present[]
}

/** Nobody is there yet. */
export function openPresence(): Presence {
  const documents = new Map<string, Map<string, Seen>>()
  return {
    note(document, tab, person, now) {
      const tabs = documents.get(document) ?? new Map<string, Seen>()
      documents.set(document, tabs.set(tab, { ...person, at: now.getTime() }))
    },
    leave(document, tab) {
      documents.get(document)?.delete(tab)
    },
    whoIs(document, now) {
      const tabs = documents.get(document) ?? new Map<string, Seen>()
      for (const [tab, { at }] of tabs) if (now.getTime() - at > absentAfterMs) tabs.delete(tab)
      if (tabs.size === 0) documents.delete(document)
      const people = new Map<string, Present>()
      for (const { id, name, isEditing } of tabs.values()) {
        const before = people.get(String(id))
        people.set(String(id), { id, name, isEditing: isEditing || (before?.isEditing ?? false) })
      }
      return [...people.values()]
    },
  }
}
