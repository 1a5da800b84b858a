import { accessSync, constants, mkdirSync } from 'node:fs'

/** The folder cannot be used. The message names it and says what to do. */
export class FolderError extends Error {
  override name = 'FolderError'
}

/** Makes sure that each folder is there and can be written. @throws FolderError */
export function claimFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
    } catch (cause) {
      throw new FolderError(`数据目录不可写，请检查 DATA_DIR (cannot write to ${folder}, check DATA_DIR)`, { cause })
    }
  }
}
