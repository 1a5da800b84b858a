import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Files by name. A name is made from the content, so one that is there already has the same bytes. */
export type FileStore = {
  /** Stores files; when it returns they survive a power cut. Each is there whole or not at all. */
  put: (files: { name: string; bytes: Uint8Array }[]) => Promise<void>
  /** null where there is none of that name, or the name is none of a file here. */
  read: (name: string) => Promise<Buffer | null>
  /** Removes every file whose name begins so. */
  removeAll: (stem: string) => Promise<void>
}

/** Where pictures are kept. An upload's `original` is its name there; all that is made of it begins with its stem. */
export type PhotoStores = {
  /** Working copies and derivatives, by names that change with the bytes. */
  media: FileStore
  /** Untouched uploads. Never served to the public. */
  originals: FileStore
}

const plainName = /^[0-9a-z][0-9a-z.-]*$/

/** Files in one folder, which is made when it is first needed. */
export function folderStore(folder: string): FileStore {
  return {
    put: async (files) => {
      const missing = []
      for (const file of files) if (!(await holds(folder, file))) missing.push(file)
      if (missing.length === 0) return
      await mkdir(folder, { recursive: true })
      for (const file of missing) await putOne(folder, file)
      const directory = await open(folder)
      await directory.sync().finally(() => directory.close())
    },
    read: async (name) => {
      if (!plainName.test(name)) return null
      return readFile(path.join(folder, name)).catch(nullIfAbsent)
    },
    removeAll: async (stem) => {
      const names = (await readdir(folder).catch(nullIfAbsent)) ?? []
      for (const name of names) {
        if (name.startsWith(stem)) await rm(path.join(folder, name), { force: true })
      }
    },
  }
}

async function holds(folder: string, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<boolean> {
  if (!plainName.test(name)) throw new Error(`no name of a file: ${name}`)
  return (await stat(path.join(folder, name)).catch(nullIfAbsent))?.size === bytes.length
}

async function putOne(folder: string, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  const target = path.join(folder, name)
  const unfinished = `${target}.${randomUUID()}`
  try {
    await writeFile(unfinished, bytes, { flush: true })
    await rename(unfinished, target)
  } catch (error) {
    // A full disk must not be filled with attempts.
    await rm(unfinished, { force: true })
    throw error
  }
}

function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
