import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { NewArchive, Part } from './archive.ts'
import type { BackupBucket } from './backup-bucket.ts'
import { BackupError } from './backup-error.ts'
import { isBackupName } from './backup-name.ts'
import { type Contents, type FileEntry, inArchive, manifestName } from './manifest.ts'
import { compare, measure, readManifest, unpackOne } from './unpacked.ts'

/** A backup of a bucket that is whole. */
export type InBucket = { name: string; contents: Contents }

/** So many files are under way at once. */
const abreast = 4
/** A line may break in the middle of a file. */
const tries = 3
const pictures = 'pictures/'

/**
 * Makes a backup in a bucket: a folder of its own for database, settings and, last, the manifest. The pictures of all
 * backups lie together beside them: one that is there is not sent again, and one that the newest manifest names is not
 * even read.
 */
export function writeToBucket(bucket: BackupBucket, name: string): NewArchive['write'] {
  return async (parts, describe) => {
    if ((await bucket.list(`${name}/`)).size > 0)
      throw new BackupError(`已有这个备份，请再来一次 (there is one of that name, try again): ${name}`)
    const files = new Map((await newestIn(bucket))?.contents.files.map((file) => [file.name, file]))
    const before = { files, sizes: await bucket.list(pictures) }
    const stored = await inTurns(parts, (part) => store(bucket, name, part, before))
    const done = stored.filter((one) => one !== null)
    const contents = { ...describe, files: done.map(({ file }) => file) }
    const manifest = Buffer.from(`${JSON.stringify(contents)}\n`)
    await bucket.put(`${name}/${manifestName}`, Readable.from([manifest]))
    return { contents, copied: done.filter(({ isCopied }) => isCopied).length }
  }
}

type Before = { files: Map<string, FileEntry>; sizes: Map<string, number> }

async function store(bucket: BackupBucket, backup: string, part: Part, before: Before) {
  const key = keyOf(backup, part.name)
  const isThere = part.size !== undefined && before.sizes.get(key) === part.size
  const known = before.files.get(part.name)
  if (isThere && known && known.bytes === part.size) return { file: known, isCopied: false }
  const content = await part.open()
  if (!content) return null
  const { through, result } = measure()
  await pipeline(content.bytes, through, async (pieces: AsyncIterable<Buffer>) => {
    if (isThere) await buffer(pieces)
    else await bucket.put(key, pieces)
  })
  return { file: { name: part.name, ...result() }, isCopied: !isThere }
}

/** The newest backup of a bucket that is whole; null where there is none. @throws BackupError */
export async function newestIn(bucket: BackupBucket): Promise<InBucket | null> {
  const names = (await bucket.folders()).filter(isBackupName).sort().toReversed()
  for (const name of names) {
    const contents = await contentsOf(bucket, name)
    if (contents) return { name, contents }
  }
  return null
}

/** The backup of this name. @throws BackupError where there is none that is whole */
export async function namedIn(bucket: BackupBucket, name: string): Promise<InBucket> {
  const contents = await contentsOf(bucket, name)
  if (contents) return { name, contents }
  throw new BackupError(`没有这个备份，或没有备份完 (no such backup, or it was not finished): ${name}`)
}

async function contentsOf(bucket: BackupBucket, name: string): Promise<Contents | null> {
  const manifest = await bucket.read(`${name}/${manifestName}`)
  return manifest && readManifest(await text(manifest), name)
}

/** Lays all files of a backup into an empty folder. @throws BackupError where they are not what was written */
export async function unpackFromBucket(bucket: BackupBucket, from: InBucket, folder: string): Promise<void> {
  const fetched = await inTurns(from.contents.files, ({ name }) => fetchOne(bucket, from, name, folder))
  compare(from.contents, new Map(fetched.filter((one) => one !== null).map((one) => [one.name, one])))
}

async function fetchOne(
  bucket: BackupBucket,
  from: InBucket,
  name: string,
  folder: string,
): Promise<FileEntry | null> {
  for (let left = tries; ; left--) {
    const content = await bucket.read(keyOf(from.name, name))
    // Of what is missing the comparison tells.
    if (!content) return null
    try {
      return await unpackOne(folder, name, content)
    } catch (error) {
      if (left === 1 || error instanceof BackupError) throw error
    }
  }
}

/** Names of a backup's files that are missing, or have another size. @throws BackupError */
export async function missingIn(bucket: BackupBucket, { name, contents }: InBucket): Promise<string[]> {
  const sizes = new Map([...(await bucket.list(pictures)), ...(await bucket.list(`${name}/`))])
  const missing = contents.files.filter((file) => sizes.get(keyOf(name, file.name)) !== file.bytes)
  return missing.map((file) => file.name)
}

function keyOf(backup: string, file: string): string {
  const isPicture = [inArchive.originals, inArchive.media].some((folder) => file.startsWith(`${folder}/`))
  return isPicture ? `${pictures}${file}` : `${backup}/${file}`
}

async function inTurns<T, Result>(all: readonly T[], work: (one: T) => Promise<Result>): Promise<Result[]> {
  const done: Result[] = []
  for (let at = 0; at < all.length; at += abreast)
    done.push(...(await Promise.all(all.slice(at, at + abreast).map(work))))
  return done
}
