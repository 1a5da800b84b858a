import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BackupError } from './backup-error.ts'
import { type Contents, contentsSchema, type FileEntry } from './manifest.ts'

/** A stream that lets everything through, and tells afterwards how much it was and its sha-256. */
export function measure() {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { through, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}

/** Lays a file of a backup into a folder. @throws BackupError where its name leads out of it */
export async function unpackOne(
  folder: string,
  name: string,
  content: AsyncIterable<unknown>,
): Promise<FileEntry> {
  const target = join(folder, plain(name))
  await mkdir(dirname(target), { recursive: true })
  const { through, result } = measure()
  await pipeline(content, through, createWriteStream(target, { mode: 0o600, flush: true }))
  return { name, ...result() }
}

/** @throws BackupError where files are missing or are not what was written */
export function compare({ files }: Contents, found: Map<string, FileEntry>): void {
  const wrong = files.filter(
    ({ name, bytes, sha256 }) => found.get(name)?.sha256 !== sha256 || found.get(name)?.bytes !== bytes,
  )
  if (wrong.length === 0) return
  const names = wrong.slice(0, 3).map(({ name }) => name)
  throw new BackupError(
    `备份里有 ${wrong.length} 个文件与当时不同或缺少 (files that are missing or differ): ${names.join(', ')}`,
  )
}

/** @param address of the backup, for the error @throws BackupError where it is no manifest that we know */
export function readManifest(text: string, address: string): Contents {
  try {
    return contentsSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new BackupError(
      `备份的格式不认识，可能来自更新的版本 (unknown format, perhaps of a newer version): ${address}`,
      { cause },
    )
  }
}

/** A name that leads out of the folder is none of ours. */
function plain(name: string): string {
  const safe = /^[\w.-]+(\/[\w.-]+)*$/.test(name) && !name.split('/').includes('..')
  if (safe) return name
  throw new BackupError(`备份里有不该有的文件名 (a name that is none of ours): ${JSON.stringify(name)}`)
}
