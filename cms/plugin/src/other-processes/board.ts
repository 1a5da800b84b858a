import type { BasePayload } from 'payload'
import { type Board, type Note, offeredBy } from './newsroom-database.ts'

/** The board that all processes see where the database offers one, else this process's own. */
export function boardOf(payload: Pick<BasePayload, 'db'>, own: Board): Board {
  return offeredBy(payload).board ?? own
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
