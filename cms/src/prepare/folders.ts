import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { movingFile } from '../move/refuse-start.ts'

/** The folder cannot be used. The message names it and says what to do. */
export class FolderError extends Error {
  override name = 'FolderError'
}

/** Makes sure that each folder is there and can be written. @param mode of those that are not there yet @throws FolderError */
export function claimFolders(folders: readonly string[], mode = 0o777): void {
  for (const folder of folders) {
    try {
      make(folder, mode)
      accessSync(folder, constants.W_OK)
    } catch (cause) {
      throw new FolderError(`数据目录不可写，请检查 DATA_DIR (cannot write to ${folder}, check DATA_DIR)`, {
        cause,
      })
    }
  }
}

/**
 * A database that is not there yet begins as an empty file that nobody else can read: SQLite keeps its mode. None is
 * made where a move is under way to it.
 */
export function claimDatabaseFile(file: string): void {
  if (!existsSync(file) && !existsSync(movingFile(file)) && existsSync(dirname(file)))
    closeSync(openSync(file, 'a', 0o600))
}

/** Node's own `recursive` never returns below /proc, where a parent exists and takes no folders. */
function make(folder: string, mode: number): void {
  if (existsSync(folder)) return
  make(dirname(folder), mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}
