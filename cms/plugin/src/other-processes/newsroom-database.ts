import type { Board } from './board.ts'

/**
 * What a database adapter offers beyond Payload's where several CMS processes write to it. One that offers nothing has one process
 * (or transactions that wait for each other, as SQLite's here), and what is said of turns and boards holds by that.
 */
export type NewsroomDatabase = {
  /**
   * Gives the running transaction the turn of a name, which it has until it ends. Having it already is fine.
   * @throws an error of status 503 where somebody keeps it too long
   */
  takeTurn: (transaction: string, name: string) => Promise<void>
  board: Board
}
