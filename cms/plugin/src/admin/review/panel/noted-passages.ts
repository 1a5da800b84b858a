import type { PassageNote } from '../../../review/review-record.ts'

/** A note that was made and not sent yet: it goes along with the next step. */
export type NotedPassage = PassageNote & { key: string }

/** Notes are kept in the browser until they are sent, so that a closed tab loses none. */
export type NotedPassages = {
  list: () => readonly NotedPassage[]
  add: (note: PassageNote) => void
  remove: (...keys: string[]) => void
  subscribe: (listener: () => void) => () => void
}

const stores = new Map<string, NotedPassages>()
const none: readonly NotedPassage[] = []

/** The notes that one person made on one article. @param storage the browser's */
export function notedPassages(name: string, storage: Storage): NotedPassages {
  const known = stores.get(name) ?? open(`guiyan-notes:${name}`, storage)
  stores.set(name, known)
  return known
}

function open(key: string, storage: Storage): NotedPassages {
  const listeners = new Set<() => void>()
  let notes = read(storage.getItem(key))
  const change = (list: readonly NotedPassage[]) => {
    notes = list
    if (list.length === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(list))
    for (const listener of listeners) listener()
  }
  return {
    list: () => notes,
    add: (note) => change([...notes, { ...note, key: crypto.randomUUID() }]),
    remove: (...keys) => change(notes.filter((note) => !keys.includes(note.key))),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function read(stored: string | null): readonly NotedPassage[] {
  if (stored === null) return none
  try {
    const list: unknown = JSON.parse(stored)
    return Array.isArray(list) ? (list as NotedPassage[]) : none // reason: only `change` writes it
  } catch {
    return none
  }
}
