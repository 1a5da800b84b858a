import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { failPoint } from './fail-point.ts'

/** Another press works in the folder. */
export class LockedError extends Error {
  override name = 'LockedError'
}

/**
 * Makes this process the only press of a folder, until it ends in whatever way: the system frees the lock
 * of a killed process, so none is ever left over. @returns a call that frees it @throws LockedError
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(join(folder, 'lock.db'))
  try {
    database.exec('BEGIN EXCLUSIVE')
    failPoint('claim')
  } catch (cause) {
    database.close()
    throw new LockedError(`这个数据文件夹已有印务在运行 (another press runs here): ${folder}`, { cause })
  }
  return () => database.close()
}
