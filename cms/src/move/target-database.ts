import { existsSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { MongoClient } from 'mongodb'
import { mongodbCopy } from '../backup/mongodb-copy.ts'
import { claimDatabaseFile } from '../prepare/folders.ts'
import { MoveError } from './move-error.ts'
import { markName, movingFile } from './refuse-start.ts'

/** A database that is filled. What a move left unfinished is told from content of somebody's. */
export type TargetDatabase = {
  /** To be opened while the move goes on. */
  url: string
  /** @returns whether an earlier move is taken up. @throws MoveError where there is content already */
  begin: () => Promise<boolean>
  /** All of it is there and proven. The database must not be open any more. */
  finish: () => Promise<void>
}

/** The target with this `DATABASE_URL`. */
export function targetDatabase(url: string): TargetDatabase {
  return url.startsWith('file:') ? sqliteTarget(fileURLToPath(url)) : mongodbTarget(url)
}

/** The file has another name until it is whole. */
function sqliteTarget(path: string): TargetDatabase {
  const moving = movingFile(path)
  return {
    url: pathToFileURL(moving).href,
    begin: async () => {
      if (existsSync(path)) throw notEmpty()
      await mkdir(dirname(path), { recursive: true })
      const isResumed = existsSync(moving)
      claimDatabaseFile(moving)
      return isResumed
    },
    finish: async () => {
      takeInLog(moving)
      const file = await open(moving)
      await file.sync().finally(() => file.close())
      await rename(moving, path)
      const folder = await open(dirname(path))
      await folder.sync().finally(() => folder.close())
    },
  }
}

/** On a disk that is nearly full the last writes may be in the log alone, which SQLite says to nobody when it closes. */
function takeInLog(path: string): void {
  const database = new DatabaseSync(path)
  try {
    const answer = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    if (answer?.['busy'] !== 0) throw new MoveError(`还有程序开着它 (another program has it open): ${path}`)
  } finally {
    database.close()
  }
}

/** A mark stands in the database until all is there. */
function mongodbTarget(url: string): TargetDatabase {
  const withMark = async <T>(
    work: (mark: ReturnType<ReturnType<MongoClient['db']>['collection']>) => Promise<T>,
  ) => {
    const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000 })
    try {
      await client.connect()
      return await work(client.db().collection(markName))
    } finally {
      await client.close()
    }
  }
  return {
    url,
    begin: () =>
      withMark(async (mark) => {
        if (await mark.findOne({})) return true
        if (!(await mongodbCopy(url).isEmpty())) throw notEmpty()
        await mark.insertOne({ begun: new Date() })
        return false
      }),
    finish: () => withMark(async (mark) => void (await mark.drop())),
  }
}

function notEmpty(): MoveError {
  return new MoveError('目标里已有内容，没有动它，请换一个空的 (the target holds content and was left alone)')
}
