/** A database as backup and restore see it. A contract test runs against each. */
export type DatabaseCopy = {
  kind: 'sqlite' | 'mongodb'
  /**
   * Writes all of it as files into an empty folder: as it is at one moment, while others go on writing.
   * @returns how many rows or documents each table or collection has
   */
  copyTo: (folder: string) => Promise<Record<string, number>>
  /** Whether nothing is there yet that a restore could overwrite. */
  isEmpty: () => Promise<boolean>
  /** Puts such files in the place of an empty database. @returns as `copyTo`, counted there */
  restoreFrom: (folder: string) => Promise<Record<string, number>>
}
