import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import type { Environment } from '../env.ts'
import { movedAway } from './moved.ts'
import { MoveError } from './move-error.ts'

/** The collection that stands in a MongoDB database until all of a move is there. */
export const markName = 'unfinished_move'

/** What a SQLite file is called until all of a move is in it. */
export function movingFile(path: string): string {
  return `${path}.moving`
}

/** In words: nobody may work in what is half a newsroom. */
export const unfinished =
  '搬到这里的搬迁没有完成：请再运行一次同样的 npm run move，或清掉这个数据库重来 (a move to this database is unfinished: run the same npm run move again, or drop the database)'

/**
 * Looks whether a CMS may work in its database.
 * @throws MoveError where a move there is unfinished, or the newsroom was moved away; what a MongoDB says that cannot be
 * asked
 */
export async function refuseStart(env: Environment): Promise<void> {
  if (await isUnfinished(env.databaseUrl)) throw new MoveError(unfinished)
  const gone = movedAway(env)
  if (gone) throw new MoveError(`${gone.says}: ${gone.mend}`)
}

async function isUnfinished(url: string): Promise<boolean> {
  if (url.startsWith('file:')) return existsSync(movingFile(fileURLToPath(url)))
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000, connectTimeoutMS: 5000 })
  try {
    return (await client.db().collection(markName).findOne({})) !== null
  } finally {
    await client.close()
  }
}
