import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Environment, workspaceRoot } from '../env.ts'
import { type Part, writeArchive } from './archive.ts'
import { databaseCopy } from './which-database.ts'
import { type Contents, inArchive } from './manifest.ts'

/**
 * Backs up an installation while people work in it: database, pictures, secret and `.env`, in one tar.
 * A picture's file is named by its content and never changes. Those that are there are listed before the database is
 * copied and again after it: what the copy speaks of is in one of both lists.
 * @throws BackupError, what the disk or the database says; then nothing is left behind
 */
export async function backUp(env: Environment, target: string): Promise<Contents> {
  await mkdir(dirname(target), { recursive: true })
  // Beside the target: the copy needs about as much room as the archive will.
  const work = await mkdtemp(join(dirname(target), '.backup-'))
  try {
    const database = databaseCopy(env.databaseUrl)
    const before = await pictures(env)
    const madeAt = new Date().toISOString()
    const documents = await database.copyTo(work)
    const parts = [
      ...(await filesOf(work, inArchive.database)),
      ...union(before, await pictures(env)),
      ...present({ name: inArchive.secret, file: join(env.dataDir, 'secret') }),
      ...present({ name: inArchive.dotEnv, file: join(workspaceRoot, '.env') }),
    ]
    return await writeArchive(target, parts, { format: 1, madeAt, database: database.kind, documents })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function pictures(env: Environment): Promise<Part[]> {
  const [originals, media] = await Promise.all([
    filesOf(env.originalsDir, inArchive.originals),
    filesOf(env.mediaDir, inArchive.media),
  ])
  // Not what is only half written.
  return [...originals, ...media].filter(({ name }) => /\.(jpe?g|png|webp|avif)$/.test(name))
}

function union(before: Part[], after: Part[]): Part[] {
  return [...new Map([...before, ...after].map((part) => [part.name, part])).values()]
}

async function filesOf(folder: string, name: string): Promise<Part[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: `${name}/${entry.name}`, file: join(folder, entry.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function present(part: Part): Part[] {
  return existsSync(part.file) ? [part] : []
}
