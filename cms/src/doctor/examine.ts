import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { settingNames, SettingsError } from '@guiyan/shared/settings'
import { readEnvironment, workspaceRoot, type Environment } from '../env.ts'
import { backupFinding } from './backup-finding.ts'
import { databaseFindings } from './database-findings.ts'
import { type Finding, reasonOf, unasked, well, wrong } from './finding.ts'
import * as place from './place-findings.ts'
import { cmsFindings, pressFindings } from './service-findings.ts'
import { addressFindings, nameFindings, nodeFinding } from './settings-findings.ts'

/**
 * Looks at a whole installation, running or not, and changes nothing.
 * @param backups where somebody keeps backups: a folder, absolute, or `s3://bucket/path`
 * @returns what was found, in the order in which it is best mended
 */
export async function examine(backups: string): Promise<Finding[]> {
  const path = resolve(workspaceRoot, '.env')
  const dotEnv = existsSync(path) ? Object.keys(parseEnv(readFileSync(path, 'utf8'))) : []
  const names = nameFindings(dotEnv, Object.keys(process.env), settingNames)
  const first = [nodeFinding(process.versions.node), ...names]
  let env: Environment
  try {
    env = readEnvironment()
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    const [, ...lines] = error.message.split('\n  ')
    const settings = lines.map((line) =>
      wrong('设置 settings', line, '改 .env 或环境变量 (change .env or the environment)'),
    )
    return [...first, ...settings, unasked('其余 the rest', '先改好设置 (mend the settings first)')]
  }
  return [...first, ...addressFindings(env), secretFinding(env), ...(await rest(env, backups))]
}

function secretFinding({ secret, dataDir }: Environment): Finding {
  const what = '密钥 secret'
  if (secret.length >= 32) return well(what, '有 there')
  return wrong(
    what,
    `没有 (none in ${dataDir})`,
    '首次启动会生成；是旧数据就从备份里取回 (the first start makes one; else take it from the backup)',
  )
}

async function rest(env: Environment, backups: string): Promise<Finding[]> {
  const looks: (() => Finding | Finding[] | Promise<Finding | Finding[]>)[] = [
    () => place.permissionFindings(env),
    () => place.diskFinding(env.dataDir),
    () => databaseFindings(env),
    () => place.pictureFindings(env),
    () => cmsFindings(env),
    () => pressFindings(env),
    () => place.fontFinding(),
    () => place.leftoverFinding(env),
    () => backupFinding(env, backups),
  ]
  const found = looks.map(async (look) => {
    try {
      return await look()
    } catch (error) {
      return unasked('没有看成 could not be looked at', reasonOf(error))
    }
  })
  return (await Promise.all(found)).flat()
}
