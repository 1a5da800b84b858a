import { resolve } from 'node:path'
import { fail } from './fail.ts'

// `npm run backup [-- FILE.tar | s3://bucket/path]`: database, pictures and settings, while people work.
try {
  const { readEnvironment, workspaceRoot } = await import('./env.ts')
  const { backUp } = await import('./backup/back-up.ts')
  const { backupName } = await import('./backup/backup-name.ts')
  const { isBucket, newArchive } = await import('./backup/which-archive.ts')
  const given = process.argv[2] ?? `${backupName()}.tar`
  const target = isBucket(given) ? given : resolve(process.env.INIT_CWD ?? workspaceRoot, given)
  const env = readEnvironment()
  const archive = newArchive(env, target)
  const { contents, copied } = await backUp(env, archive)
  const { files, documents } = contents
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const rows = Object.values(documents).reduce((sum, count) => sum + count, 0)
  console.log(`已备份 (backed up): ${archive.address}`)
  const size = `${files.length} 个文件 files, ${(bytes / 1e6).toFixed(1)} MB`
  console.log(`${size}, 新存 copied: ${copied}, 数据库 database: ${rows}`)
  console.log(
    '里面有密钥与账号，请像密码一样保管 (it holds the secret and accounts: keep it like a password)',
  )
  process.exit(0)
} catch (error) {
  fail('没有备份 (no backup was made)', error)
}
