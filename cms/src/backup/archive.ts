import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Contents } from './manifest.ts'

/** What a part holds, in bytes. */
export type Content = { size: number; bytes: Readable }

/**
 * A file of a backup: its name there, and how to get at it; null where it is gone meanwhile. `size` stands where what
 * is called so never changes.
 */
export type Part = { name: string; size?: number; open: () => Promise<Content | null> }

/** A backup that was made, and how many of its files had to be copied. */
export type Written = { contents: Contents; copied: number }

/** A backup that is to be made. */
export type NewArchive = {
  /** Where it will be, for people. */
  address: string
  /** Where there is room for a copy of the database meanwhile. */
  workFolder: string
  /**
   * Writes all parts, the manifest with their hashes last: the backup counts whole or not at all.
   * @param describe what the manifest says besides
   * @throws BackupError where there is one of that name already; what the disk or the store says
   */
  write: (parts: readonly Part[], describe: Omit<Contents, 'files'>) => Promise<Written>
}

/** A backup that is there. */
export type KeptArchive = {
  /**
   * Unpacks it into an empty folder and compares every file with the manifest.
   * @throws BackupError where it is none of ours, incomplete, or not what was written
   */
  unpack: (folder: string) => Promise<Contents>
}

/** So much of a file is in memory at once: the parts in which a store takes large ones. */
export const pieceSize = 16 * 1024 * 1024

/** A file on disk as a part of a backup. */
export function filePart(name: string, file: string): Part {
  const open = async () => {
    const size = (await stat(file).catch(nullIfAbsent))?.size
    return size === undefined ? null : { size, bytes: createReadStream(file, { highWaterMark: pieceSize }) }
  }
  return { name, open }
}

/** For `catch`: null where the file is not there. @throws what it was given else */
export function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
