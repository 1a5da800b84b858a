import type { Board, Note } from '@guiyan/newsroom'
import type { Collection } from 'mongodb'

export type NoteRow = { _id: string; topic: string; until: Date; note: Note }

/** Notes that every process on the database sees, until their time is over. */
export function boardIn(rows: Collection<NoteRow>): Board {
  const keyOf = (topic: string, key: string) => `${topic} ${key}`
  return {
    put: async (topic, key, note, until) => {
      await rows.updateOne({ _id: keyOf(topic, key) }, { $set: { topic, until, note } }, { upsert: true })
    },
    remove: async (topic, key) => void (await rows.deleteOne({ _id: keyOf(topic, key) })),
    read: async (topic, now) => {
      const found = await rows.find({ topic, until: { $gt: now } }).toArray()
      return found.map(({ note }) => note)
    },
  }
}
