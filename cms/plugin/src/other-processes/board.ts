import type { BasePayload } from 'payload'
import type { NewsroomDatabase } from './newsroom-database.ts'

/** Something that holds for a while. */
export type Note = Record<string, unknown>

/** Notes under a topic and a key, each until its time is over. Nothing on it outlives a day. */
export type Board = {
  put: (topic: string, key: string, note: Note, until: Date) => Promise<void>
  remove: (topic: string, key: string) => Promise<void>
  read: (topic: string, now: Date) => Promise<Note[]>
}

/** The board that all processes see where the database offers one, else this process's own. */
export function boardOf({ db }: Pick<BasePayload, 'db'>, own: Board): Board {
  return (db as Partial<NewsroomDatabase>).board ?? own // reason: an adapter may offer more than Payload asks for
}

/** A board in this process's memory. */
export function ownBoard(): Board {
  const topics = new Map<string, Map<string, { note: Note; until: Date }>>()
  return {
    put: async (topic, key, note, until) => {
      const notes = topics.get(topic) ?? new Map<string, { note: Note; until: Date }>()
      topics.set(topic, notes.set(key, { note, until }))
    },
    remove: async (topic, key) => void topics.get(topic)?.delete(key),
    read: async (topic, now) => {
      const notes = topics.get(topic) ?? new Map<string, { note: Note; until: Date }>()
      for (const [key, { until }] of notes) if (until <= now) notes.delete(key)
      if (notes.size === 0) topics.delete(topic)
      return [...notes.values()].map(({ note }) => note)
    },
  }
}
