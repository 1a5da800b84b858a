import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { NewsroomDatabase } from '@guiyan/newsroom'
import type { Binary, Collection } from 'mongodb'
import { DatabaseBusyError } from '../errors.ts'
import { isDuplicate } from './mongodb-adapter.ts'
import type { Transactions } from './transactions-of-the-dead.ts'

/** A row is a turn that somebody has. Its name is the key, so that no two can have it. `session`: of its owner's transaction. */
export type TurnRow = { _id: string; by: string; until: Date; session?: Binary | null }

/** How long a turn stands without word of its owner: a process that is killed keeps others waiting no longer than this. */
export const leaseMs = 12_000

/**
 * Turns over all processes on one database. Who has the turn of a name does with it what must not be done twice at once. An owner may have
 * several, gets the same one only once, and gives all back together.
 */
export type Turns = {
  /** Waits for it. @throws DatabaseBusyError where the patience ends first */
  take: (owner: string, name: string, patienceMs?: number) => Promise<void>
  /** Takes it where it is free now. */
  takeIfFree: (owner: string, name: string) => Promise<boolean>
  giveBack: (owner: string) => Promise<void>
  /** Ends the renewing; what is still held runs out. */
  close: () => void
}

/** Keeps turns as rows. As long as this process lives, it renews those that it gave out. */
export function turnsIn(rows: Collection<TurnRow>, transactions: Transactions): Turns {
  const held = new Map<string, Set<string>>()
  const end = () => new Date(Date.now() + leaseMs)
  const renewing = setInterval(() => {
    if (held.size === 0) return
    // Where the database is away, so it is for the owners.
    rows.updateMany({ by: { $in: [...held.keys()] } }, { $set: { until: end() } }).catch(() => {})
  }, leaseMs / 4).unref()

  async function isFree(owner: string, name: string): Promise<boolean> {
    try {
      await rows.insertOne({ _id: name, by: owner, until: end(), session: transactions.sessionOf(owner) })
      return true
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    // Its owner has died. Removed, not taken over: of several who see that, the key lets one insert.
    const dead = await rows.findOneAndDelete({ _id: name, until: { $lt: new Date() } })
    if (dead?.session) await transactions.end(dead.session)
    return dead !== null && isFree(owner, name)
  }
  async function takeIfFree(owner: string, name: string): Promise<boolean> {
    if (held.get(owner)?.has(name)) return true
    if (!(await isFree(owner, name))) return false
    held.set(owner, (held.get(owner) ?? new Set()).add(name))
    return true
  }
  return {
    takeIfFree,
    take: async (owner, name, patienceMs = 15_000) => {
      const asked = Date.now()
      while (!(await takeIfFree(owner, name))) {
        if (Date.now() - asked > patienceMs) throw new DatabaseBusyError(new Error(`no turn: ${name}`))
        await pause(10 + Math.random() * 30)
      }
    },
    giveBack: async (owner) => {
      if (!held.delete(owner)) return
      // Where that fails, they run out by themselves.
      await rows.deleteMany({ by: owner }).catch(() => {})
    },
    close: () => clearInterval(renewing),
  }
}

/** Work in the turn of a name, for whoever is within no transaction: an owner for each piece of work. */
export function inTurnOf(turns: Turns): NewsroomDatabase['inTurn'] {
  return async (name, work, patienceMs) => {
    const owner = randomUUID()
    await turns.take(owner, name, patienceMs)
    return work().finally(() => turns.giveBack(owner))
  }
}
