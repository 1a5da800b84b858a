import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'
import { type KeptArchive, type NewArchive, nullIfAbsent, type Part } from './archive.ts'
import { BackupError } from './backup-error.ts'
import { type Contents, type FileEntry, manifestName } from './manifest.ts'
import { compare, measure, readManifest, unpackOne } from './unpacked.ts'

/** A tar that is to be made. The file appears whole or not at all, and only its owner may read it. */
export function newTar(target: string): NewArchive {
  return {
    address: target,
    workFolder: dirname(target),
    write: async (parts, describe) => {
      if (existsSync(target)) {
        throw new BackupError(`已有这个文件，请换一个名字 (the file exists already): ${target}`)
      }
      await mkdir(dirname(target), { recursive: true })
      const unfinished = `${target}.part`
      try {
        const tar = pack()
        const written = pipeline(tar, createWriteStream(unfinished, { mode: 0o600, flush: true }))
        const contents = fill(tar, parts, describe)
        await Promise.all([written, contents])
        await rename(unfinished, target)
        const folder = await open(dirname(target))
        await folder.sync().finally(() => folder.close())
        return { contents: await contents, copied: (await contents).files.length }
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
  }
}

async function fill(
  tar: ReturnType<typeof pack>,
  parts: readonly Part[],
  describe: Omit<Contents, 'files'>,
): Promise<Contents> {
  try {
    const files: FileEntry[] = []
    for (const { name, open } of parts) {
      // A picture that was deleted meanwhile is not to be had, nor wanted.
      const content = await open()
      if (!content) continue
      const entry = tar.entry({ name, size: content.size, mode: 0o600 })
      const { through, result } = measure()
      await pipeline(content.bytes, through, entry)
      files.push({ name, ...result() })
    }
    const contents: Contents = { ...describe, files }
    const manifest = Buffer.from(`${JSON.stringify(contents, null, 1)}\n`)
    await pipeline(Readable.from([manifest]), tar.entry({ name: manifestName, size: manifest.length }))
    tar.finalize()
    return contents
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

/** A tar that is there. @throws BackupError where it is not */
export function keptTar(archive: string): KeptArchive {
  if (!existsSync(archive)) throw new BackupError(`没有这个文件 (no such file): ${archive}`)
  return { unpack: (folder) => unpack(archive, folder) }
}

async function unpack(archive: string, folder: string): Promise<Contents> {
  const found = new Map<string, FileEntry>()
  const tar = extract()
  const unpacked = pipeline(createReadStream(archive), tar)
  const take = async () => {
    for await (const entry of tar) {
      const { name } = entry.header
      found.set(name, await unpackOne(folder, name, entry))
    }
  }
  try {
    await Promise.all([unpacked, take()])
  } catch (cause) {
    if (cause instanceof BackupError || (cause instanceof Error && 'code' in cause)) throw cause
    throw new BackupError(`备份不完整或已损坏 (incomplete or damaged): ${archive}`, { cause })
  }
  const manifest = await readFile(join(folder, manifestName), 'utf8').catch(nullIfAbsent)
  if (manifest === null)
    throw new BackupError(`备份不完整，或不是归燕的备份 (incomplete, or no backup of ours): ${archive}`)
  const contents = readManifest(manifest, archive)
  compare(contents, found)
  return contents
}
