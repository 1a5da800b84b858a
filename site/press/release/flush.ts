import { execFile } from 'node:child_process'
import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { failPoint } from '../fail-point.ts'

// Beyond this many, one flush of the file system costs less than one of each file.
const fewFiles = 100
const atOnce = 8

/**
 * Brings files and folders to disk, so that a release that is live survives a power cut.
 * @param paths what was written @param folder the folder that holds all of it; flushed too
 */
export async function flushToDisk(paths: string[], folder: string): Promise<void> {
  failPoint('fsync')
  if (paths.length > fewFiles && (await flushFileSystem(folder))) return
  const all = [...paths, folder]
  for (let from = 0; from < all.length; from += atOnce) {
    await Promise.all(all.slice(from, from + atOnce).map(flushOne))
  }
}

/** GNU and busybox have `sync -f`; elsewhere each file is flushed. */
async function flushFileSystem(folder: string): Promise<boolean> {
  try {
    await promisify(execFile)('sync', ['-f', folder])
    return true
  } catch {
    return false
  }
}

async function flushOne(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
    failPoint('fsync')
  } finally {
    await file.close()
  }
}
