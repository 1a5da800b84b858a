import { randomUUID } from 'node:crypto'
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'

/** Files by name. A name is made from the content, so one that is there already has the same bytes. */
export type FileStore = {
  /** Stores files; when it returns they survive a power cut. Each is there whole or not at all. */
  put: (files: { name: string; bytes: Uint8Array }[]) => Promise<void>
  /** null where there is none of that name, or the name is none of a file here. */
  read: (name: string) => Promise<Buffer | null>
  /** Removes every file whose name begins so. */
  removeAll: (stem: string) => Promise<void>
  /** Every file that is whole, in the order of names. */
  list: () => Promise<StoredFile[]>
  /** @throws where files can be had or kept no longer */
  check: () => Promise<void>
}

/** A file's name and length in bytes. */
export type StoredFile = { name: string; size: number }

const fileName = /^[0-9a-z][0-9a-z-]*\.(?:jpg|png|webp|avif)$/

/** Whether a file of a store can be called so. What is only half written is not. */
export function isFileName(name: string): boolean {
  return fileName.test(name)
}

/** @throws Error where no file of a store can be called so */
export function assertFileName(name: string): void {
  if (!isFileName(name)) throw new Error(`no name of a file: ${name}`)
}

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
      if (!isFileName(name)) return null
      return readFile(path.join(folder, name)).catch(nullIfAbsent)
    },
    removeAll: async (stem) => {
      const names = (await readdir(folder).catch(nullIfAbsent)) ?? []
      for (const name of names) {
        if (name.startsWith(stem)) await rm(path.join(folder, name), { force: true })
      }
    },
    list: async () => {
      const names = ((await readdir(folder).catch(nullIfAbsent)) ?? []).filter(isFileName).sort()
      const files: StoredFile[] = []
      for (const name of names) {
        const found = await stat(path.join(folder, name)).catch(nullIfAbsent)
        if (found?.isFile()) files.push({ name, size: found.size })
      }
      return files
    },
    check: async () => {
      await mkdir(folder, { recursive: true })
      await access(folder, constants.W_OK)
    },
  }
}

async function holds(folder: string, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<boolean> {
  assertFileName(name)
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
