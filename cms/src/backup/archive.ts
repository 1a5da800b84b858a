import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'
import { BackupError } from './backup-error.ts'
import { type Contents, contentsSchema, type FileEntry, manifestName } from './manifest.ts'

/** What a part holds, in bytes. */
type Content = { size: number; bytes: Readable }

/** A file of the archive: its name there, and how to get at it; null where it is gone meanwhile. */
export type Part = { name: string; open: () => Promise<Content | null> }

/** A file on disk as a part of an archive. */
export function filePart(name: string, file: string): Part {
  const open = async () => {
    const size = (await stat(file).catch(nullIfAbsent))?.size
    return size === undefined ? null : { size, bytes: createReadStream(file) }
  }
  return { name, open }
}

/**
 * Writes a tar of all parts, the manifest with their hashes last. The file appears whole or not at all, and only its
 * owner may read it.
 * @param describe what the manifest says besides
 * @throws BackupError where the target is there already; what the disk says
 */
export async function writeArchive(
  target: string,
  parts: readonly Part[],
  describe: Omit<Contents, 'files'>,
): Promise<Contents> {
  if (await stat(target).catch(nullIfAbsent)) {
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
    return await contents
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function fill(tar: ReturnType<typeof pack>, parts: readonly Part[], describe: Omit<Contents, 'files'>) {
  try {
    const files: FileEntry[] = []
    for (const { name, open } of parts) {
      // A picture that was deleted meanwhile is not to be had, nor wanted.
      const content = await open()
      if (!content) continue
      const { size, bytes } = content
      const entry = tar.entry({ name, size, mode: 0o600 })
      const hash = hashing()
      await pipeline(bytes, hash.through, entry)
      files.push({ name, bytes: size, sha256: hash.digest() })
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

/**
 * Unpacks an archive into an empty folder and compares every file with the manifest.
 * @throws BackupError where it is none of ours, incomplete, or not what was written
 */
export async function readArchive(archive: string, folder: string): Promise<Contents> {
  const found = new Map<string, FileEntry>()
  const tar = extract()
  const unpacked = pipeline(createReadStream(archive), tar)
  const take = async () => {
    for await (const entry of tar) {
      const { name, size = 0 } = entry.header
      const hash = hashing()
      const target = join(folder, plain(name))
      await mkdir(dirname(target), { recursive: true })
      await pipeline(entry, hash.through, createWriteStream(target, { mode: 0o600, flush: true }))
      found.set(name, { name, bytes: size, sha256: hash.digest() })
    }
  }
  try {
    await Promise.all([unpacked, take()])
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) throw cause
    throw new BackupError(`备份不完整或已损坏 (incomplete or damaged): ${archive}`, { cause })
  }
  const contents = await manifestOf(folder, archive)
  const wrong = contents.files.filter(
    ({ name, bytes, sha256 }) => found.get(name)?.sha256 !== sha256 || found.get(name)?.bytes !== bytes,
  )
  if (wrong.length > 0) {
    const names = wrong.slice(0, 3).map(({ name }) => name)
    throw new BackupError(
      `备份里有 ${wrong.length} 个文件与当时不同或缺少 (files that are missing or differ): ${names.join(', ')}`,
    )
  }
  return contents
}

async function manifestOf(folder: string, archive: string): Promise<Contents> {
  const file = await open(join(folder, manifestName)).catch(nullIfAbsent)
  if (!file)
    throw new BackupError(`备份不完整，或不是归燕的备份 (incomplete, or no backup of ours): ${archive}`)
  const text = await file.readFile('utf8').finally(() => file.close())
  const parsed = contentsSchema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new BackupError(
    `备份的格式不认识，可能来自更新的版本 (unknown format, perhaps of a newer version): ${archive}`,
  )
}

/** A name that leads out of the folder is none of ours. */
function plain(name: string): string {
  const safe = /^[\w.-]+(\/[\w.-]+)*$/.test(name) && !name.split('/').includes('..')
  if (safe) return name
  throw new BackupError(`备份里有不该有的文件名 (a name that is none of ours): ${JSON.stringify(name)}`)
}

function hashing() {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, digest: () => hash.digest('hex') }
}

function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
