import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openPhotoStores } from '@guiyan/newsroom/photo-stores'
import type { Environment } from '../env.ts'
import type { KeptArchive } from './archive.ts'
import { BackupError } from './backup-error.ts'
import { databaseCopy } from './which-database.ts'
import { type Contents, inArchive } from './manifest.ts'
import { putPictures } from './put-pictures.ts'

/** What a restore did. `dotEnv`: where the settings of then were laid, to be read; they are not put in force. */
export type Restored = { contents: Contents; dotEnv: string | null }

/**
 * Restores a backup into an installation that has no content yet. The archive is unpacked and checked whole before
 * anything is put in place, the database last: cut short, it can be run again. `press/` is not in a backup; the press
 * makes it anew.
 * @throws BackupError where the target holds content, is another kind of database, or the archive is not sound;
 * what the store of pictures says
 */
export async function restore(env: Environment, archive: KeptArchive): Promise<Restored> {
  const database = databaseCopy(env.databaseUrl)
  if (!(await database.isEmpty())) {
    throw new BackupError(
      '这里已有内容，没有动它。请先停下归燕，再把数据库移走，或把 DATA_DIR、DATABASE_URL 指向空处 ' +
        `(there is content here, which was left alone; move the database away or point DATA_DIR, DATABASE_URL elsewhere): ${shown(env.databaseUrl)}`,
    )
  }
  // Better now than after an hour of unpacking.
  await openPhotoStores(env).media.check()
  await mkdir(env.dataDir, { recursive: true })
  const work = await mkdtemp(join(env.dataDir, '.restore-'))
  try {
    const contents = await archive.unpack(work)
    if (contents.database !== database.kind) {
      throw new BackupError(
        `备份来自 ${contents.database}，这里是 ${database.kind} (the backup is of another kind of database)`,
      )
    }
    await placePictures(work, env)
    await moveFile(join(work, inArchive.secret), join(env.dataDir, 'secret'))
    const dotEnv = join(env.dataDir, 'settings-from-backup.env')
    await moveFile(join(work, inArchive.dotEnv), dotEnv)
    const documents = await database.restoreFrom(join(work, inArchive.database))
    checkCounts(contents.documents, documents)
    return { contents, dotEnv: existsSync(dotEnv) ? dotEnv : null }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function checkCounts(then: Record<string, number>, now: Record<string, number>): void {
  const wrong = Object.keys(then).filter((name) => then[name] !== (now[name] ?? 0))
  if (wrong.length === 0) return
  const lines = wrong.map((name) => `${name}: ${now[name] ?? 0} / ${then[name]}`)
  throw new BackupError(`恢复后的条数与备份不符 (counts differ after the restore): ${lines.join(', ')}`)
}

/** On disk they are moved: there may be no room for them twice. */
async function placePictures(work: string, env: Environment): Promise<void> {
  const [originals, media] = [join(work, inArchive.originals), join(work, inArchive.media)]
  if (env.mediaBucket) {
    const stores = openPhotoStores(env)
    await putPictures(originals, stores.originals)
    await putPictures(media, stores.media)
  } else {
    await moveFiles(originals, env.originalsDir)
    await moveFiles(media, env.mediaDir)
  }
}

async function moveFiles(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return
  await mkdir(to, { recursive: true })
  for (const name of await readdir(from)) await moveFile(join(from, name), join(to, name))
  const folder = await open(to)
  await folder.sync().finally(() => folder.close())
}

/** A file that is there already stays: pictures are named by their content, and a secret may be in use. */
async function moveFile(from: string, to: string): Promise<void> {
  if (!existsSync(from) || existsSync(to)) return
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await copyFile(from, `${to}.part`)
    await rename(`${to}.part`, to)
  })
}

/** A password in an address is nobody's to read. */
function shown(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@')
}
