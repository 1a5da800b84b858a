import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { missingIn, newestIn } from '../backup/bucket-archive.ts'
import { backupPlace, isBucket } from '../backup/which-archive.ts'
import type { Environment } from '../env.ts'
import { type Finding, reasonOf, well, wrong } from './finding.ts'

const what = '备份 backup'
const day = 86_400_000
const staleAfterDays = 7

/**
 * How old the newest backup is, and of one in a bucket whether all its files are there.
 * @param where somebody keeps them: a folder, or a place in a bucket
 */
export async function backupFinding(env: Environment, where: string, now = Date.now()): Promise<Finding> {
  if (!isBucket(where)) return ageFinding(env, where, newestTar(where), now)
  try {
    const { bucket } = backupPlace(env, where)
    const newest = await newestIn(bucket)
    const missing = newest ? await missingIn(bucket, newest) : []
    if (missing.length === 0) return ageFinding(env, where, newest && Date.parse(newest.contents.madeAt), now)
    const says = `${newest?.name} 缺 ${missing.length} 个文件 (files are missing): ${missing.slice(0, 3).join(' ')}`
    return wrong(what, says, `再备份一次 (back up again): npm run backup -- ${where}`)
  } catch (error) {
    return wrong(what, reasonOf(error), '检查 BACKUP_S3_… 与 AWS_… (check them)')
  }
}

function newestTar(folder: string): number | null {
  const tars = existsSync(folder) ? readdirSync(folder).filter((name) => /^guiyan.*\.tar$/.test(name)) : []
  return tars.length > 0 ? Math.max(...tars.map((name) => statSync(join(folder, name)).mtimeMs)) : null
}

/** @param newest when it was made */
function ageFinding(env: Environment, where: string, newest: number | null, now: number): Finding {
  const secret = join(env.dataDir, 'secret')
  const since = newest ?? (existsSync(secret) ? statSync(secret).mtimeMs : now)
  const days = Math.floor((now - since) / day)
  const says = newest === null ? '这里还没有 (none here)' : `最近的是 ${days} 天前 (days old)`
  const mend = `npm run backup；放在别处就加 (kept elsewhere: add) -- --backups 文件夹|s3://桶/路径`
  return days > staleAfterDays ? wrong(what, `${says}: ${where}`, mend) : well(what, `${says}: ${where}`)
}
