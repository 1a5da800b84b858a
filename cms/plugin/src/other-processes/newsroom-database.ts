import type { BasePayload } from 'payload'

/** Something that holds for a while. */
export type Note = Record<string, unknown>

/** Notes under a topic and a key, each until its time is over. Nothing on it outlives a day. */
export type Board = {
  put: (topic: string, key: string, note: Note, until: Date) => Promise<void>
  remove: (topic: string, key: string) => Promise<void>
  read: (topic: string, now: Date) => Promise<Note[]>
}

/**
 * What a database adapter offers beyond Payload's, turns and a board where several CMS processes write to it. One that offers no turns has
 * one process (or transactions that wait for each other, as SQLite's here), and what is said of turns and boards holds by that.
 */
export type NewsroomDatabase = {
  /**
   * Gives the running transaction the turn of a name, which it has until it ends. Having it already is fine.
   * @throws an error of status 503 where somebody keeps it too long
   */
  takeTurn: (transaction: string, name: string) => Promise<void>
  /**
   * Does work in the turn of a name. @param patienceMs how long it waits for it, 15 s by default
   * @throws an error of status 503 where somebody keeps it too long; what the work throws
   */
  inTurn: <T>(name: string, work: () => Promise<T>, patienceMs?: number) => Promise<T>
  board: Board
  /**
   * Ids and times of change of what is published in a collection, in the order of ids, from the one after `after` (undefined: the first)
   * at most `limit`. Payload's own `find` spends six times as long on each.
   */
  publishedHeads: (
    collection: string,
    after: number | string | undefined,
    limit: number,
  ) => Promise<{ id: number | string; updatedAt: Date | string }[]>
}

/** What this database offers of that. */
export function offeredBy({ db }: Pick<BasePayload, 'db'>): Partial<NewsroomDatabase> {
  return db as Partial<NewsroomDatabase> // reason: an adapter may offer more than Payload asks for
}
