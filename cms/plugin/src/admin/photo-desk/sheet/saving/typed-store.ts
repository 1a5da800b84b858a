import { type Entry, isDirty } from './entry.ts'
import type { DocumentId, SomeValues } from '../sheet-values.ts'

/** What was typed on a photo and not saved, with what it was typed over. */
export type StoredTyping = { id: DocumentId; updatedAt: string; base: SomeValues; typed: SomeValues }

const key = 'guiyan-contact-sheet'

/** What has to survive a reload. */
export function typingOf(entries: Iterable<Entry>): StoredTyping[] {
  return [...entries].filter(isDirty).map((entry) => {
    const typed = { ...entry.sending, ...entry.typed }
    const base = Object.entries(entry.saved).filter(([name]) => name in typed)
    return { id: entry.photo.id, updatedAt: entry.photo.updatedAt, base: Object.fromEntries(base), typed }
  })
}

/** Keeps it in the tab's own store. A full or forbidden store is no reason to stop somebody who types. */
export function keepTyping(typing: StoredTyping[]): void {
  try {
    if (typing.length === 0) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(typing))
  } catch {
    // The page still warns before it is left.
  }
}

/** What was typed in this tab and not saved before it was reloaded; none where it cannot be read. */
export function keptTyping(): StoredTyping[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as StoredTyping[] // reason: written by keepTyping
  } catch {
    return []
  }
}
