import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type FileStore, openPhotoStores, type PhotoStores } from '@guiyan/newsroom/photo-stores'
import { type Environment, workspaceRoot } from '../env.ts'
import { filePart, type NewArchive, type Part, type Written } from './archive.ts'
import { databaseCopy } from './which-database.ts'
import { inArchive } from './manifest.ts'

/**
 * Backs up an installation while people work in it: database, pictures, secret and `.env`.
 * A picture's file is named by its content and never changes. Those that are there are listed before the database is
 * copied and again after it: what the copy speaks of is in one of both lists.
 * @throws BackupError, what the disk, the store of pictures or the database says; then nothing is left behind
 */
export async function backUp(env: Environment, archive: NewArchive): Promise<Written> {
  await mkdir(archive.workFolder, { recursive: true })
  const work = await mkdtemp(join(archive.workFolder, '.backup-'))
  try {
    const database = databaseCopy(env.databaseUrl)
    const stores = openPhotoStores(env)
    const before = await pictures(stores)
    const madeAt = new Date().toISOString()
    const documents = await database.copyTo(work)
    const parts = [
      ...union(before, await pictures(stores)),
      ...(await filesOf(work, inArchive.database)),
      ...present(inArchive.secret, join(env.dataDir, 'secret')),
      ...present(inArchive.dotEnv, join(workspaceRoot, '.env')),
    ]
    return await archive.write(parts, { format: 1, madeAt, database: database.kind, documents })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function pictures({ originals, media }: PhotoStores): Promise<Part[]> {
  return [
    ...(await storedParts(originals, inArchive.originals)),
    ...(await storedParts(media, inArchive.media)),
  ]
}

async function storedParts(store: FileStore, folder: string): Promise<Part[]> {
  const open = async (name: string) => {
    const bytes = await store.read(name)
    return bytes && { size: bytes.length, bytes: Readable.from([bytes]) }
  }
  return (await store.list()).map(({ name, size }) => ({
    name: `${folder}/${name}`,
    size,
    open: () => open(name),
  }))
}

function union(before: Part[], after: Part[]): Part[] {
  return [...new Map([...before, ...after].map((part) => [part.name, part])).values()]
}

async function filesOf(folder: string, name: string): Promise<Part[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => filePart(`${name}/${entry.name}`, join(folder, entry.name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function present(name: string, file: string): Part[] {
  return existsSync(file) ? [filePart(name, file)] : []
}
