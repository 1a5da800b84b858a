import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import type { Environment } from '../env.ts'
import { migrations } from '../migrations/index.ts'
import { movedAway } from '../move/moved.ts'
import { markName, movingFile, unfinished } from '../move/refuse-start.ts'
import { type Finding, reasonOf, unasked, well, wrong } from './finding.ts'

const what = '数据库 database'
const patienceMs = 3000
const skewMs = 5000

/** Opens the database beside the CMS, reads what is needed and changes nothing: no migration runs. */
export async function databaseFindings(env: Environment): Promise<Finding[]> {
  const { databaseUrl } = env
  const gone = movedAway(env)
  if (gone) return [wrong(what, gone.says, gone.mend)]
  return databaseUrl.startsWith('file:')
    ? sqliteFindings(fileURLToPath(databaseUrl))
    : mongodbFindings(databaseUrl)
}

function sqliteFindings(file: string): Finding[] {
  if (existsSync(movingFile(file))) return [wrong(what, movingFile(file), unfinished)]
  if (!existsSync(file))
    return [
      wrong(
        what,
        `没有文件 (no file): ${file}`,
        '检查 DATABASE_URL、DATA_DIR；新装的先 npm start (check them; of a new installation: npm start)',
      ),
    ]
  try {
    const database = new DatabaseSync(file, { timeout: patienceMs })
    try {
      const check = String(database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'])
      if (check !== 'ok') throw new Error(check)
      const names = (query: string) =>
        database
          .prepare(query)
          .all()
          .map(({ name }) => String(name))
      const tables = names("SELECT name FROM sqlite_master WHERE name IN ('payload_migrations', 'users')")
      const done = tables.includes('payload_migrations') ? names('SELECT name FROM payload_migrations') : []
      const users = tables.includes('users')
        ? Number(database.prepare('SELECT count(*) AS n FROM users').get()?.['n'])
        : 0
      return [well(what, `SQLite, ${file}`), writable(database), ...migrationFindings(done), accounts(users)]
    } finally {
      database.close()
    }
  } catch (error) {
    return [
      wrong(
        what,
        `${file}: ${reasonOf(error)}`,
        '文件坏了就从备份恢复 (damaged: npm run restore); 没有权限就 chown (or mend its owner)',
      ),
    ]
  }
}

/** Somebody who does not end holds up every save. */
function writable(database: DatabaseSync): Finding {
  const lock = '数据库写入 writing'
  try {
    database.exec('BEGIN IMMEDIATE; ROLLBACK')
    return well(lock, '可以 possible')
  } catch (error) {
    return wrong(
      lock,
      reasonOf(error),
      '结束占着数据库的程序，检查文件的主人 (end what holds the database; check the file’s owner): fuser -v',
    )
  }
}

function migrationFindings(done: string[]): Finding[] {
  const step = '数据库升级 migrations'
  const known = migrations.map(({ name }) => name)
  const due = known.filter((name) => !done.includes(name))
  const ahead = done.filter((name) => !known.includes(name) && name !== 'dev')
  if (ahead.length > 0)
    return [
      wrong(
        step,
        `数据库比程序新 (the database is newer than this code): ${ahead.join(' ')}`,
        '用新的程序，或从备份恢复 (use the newer code, or restore a backup): docs/operations.md',
      ),
    ]
  if (due.length > 0)
    return [
      wrong(step, `还没有做 (due): ${due.join(' ')}`, '先 npm run backup，再启动 (back up, then start)'),
    ]
  return [well(step, `${known.length}, 都做了 all done`)]
}

function accounts(count: number): Finding {
  if (count > 0) return well('账号 accounts', String(count))
  return wrong('账号 accounts', '一个也没有 (none)', 'npm start 会建第一个 (makes the first)')
}

async function mongodbFindings(url: string): Promise<Finding[]> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: patienceMs, connectTimeoutMS: patienceMs })
  try {
    const database = client.db()
    if (await database.collection(markName).findOne({})) return [wrong(what, markName, unfinished)]
    const began = Date.now()
    const hello = await database.admin().command({ hello: 1 })
    const { version } = await database.admin().command({ buildInfo: 1 })
    const users = await database.collection('users').countDocuments()
    const set = hello['setName'] ? `${hello['setName']}, ${hello['hosts']?.length ?? 1} 台 members` : null
    return [
      well(what, `MongoDB ${version}`),
      set
        ? well('副本集与事务 replica set, transactions', set)
        : wrong(
            '副本集与事务 replica set, transactions',
            '没有 (none): 一次发布的两次写入可能只成一半',
            '把 MongoDB 设为副本集，一台也行 (make it a replica set, of one if need be): rs.initiate()',
          ),
      clockFinding('数据库的时钟 clock of the database', hello['localTime'], (began + Date.now()) / 2),
      accounts(users),
    ]
  } catch (error) {
    return [
      wrong(what, reasonOf(error), '启动 MongoDB，或改 DATABASE_URL (start it, or set DATABASE_URL)'),
      unasked('账号 accounts', '数据库没有应答 (no answer)'),
    ]
  } finally {
    await client.close()
  }
}

/** Whether another's clock goes as ours does. @param ours milliseconds, when it was asked */
export function clockFinding(whose: string, theirs: unknown, ours: number): Finding {
  const time = theirs instanceof Date ? theirs.getTime() : Date.parse(String(theirs))
  if (Number.isNaN(time)) return unasked(whose, '没有说 (does not say)')
  const seconds = Math.round((time - ours) / 1000)
  if (Math.abs(seconds) * 1000 <= skewMs) return well(whose, `差 ${seconds} 秒 s`)
  return wrong(whose, `差 ${seconds} 秒 (s off)`, '两台机器都用 NTP 对时 (set both by NTP)')
}
