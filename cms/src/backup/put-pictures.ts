import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from '@guiyan/newsroom/photo-stores'

const atOnce = 8

/**
 * Puts the files of a folder into a store of pictures. One that is there already has the same bytes.
 * @throws what the store says; then it can be done again
 */
export async function putPictures(folder: string, store: FileStore): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : []
  for (let first = 0; first < names.length; first += atOnce) {
    const read = async (name: string) => ({ name, bytes: await readFile(join(folder, name)) })
    await store.put(await Promise.all(names.slice(first, first + atOnce).map(read)))
  }
}
