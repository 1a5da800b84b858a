import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** The folder cannot be used. The message names it and says what to do. */
export class FolderError extends Error {
  override name = 'FolderError'
}

/** Makes sure that each folder is there and can be written. @throws FolderError */
export function claimFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      make(folder)
      accessSync(folder, constants.W_OK)
    } catch (cause) {
      throw new FolderError(`数据目录不可写，请检查 DATA_DIR (cannot write to ${folder}, check DATA_DIR)`, {
        cause,
      })
    }
  }
}

/** Node's own `recursive` never returns below /proc, where a parent exists and takes no folders. */
function make(folder: string): void {
  if (existsSync(folder)) return
  make(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}
