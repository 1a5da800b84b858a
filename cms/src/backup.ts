import { resolve } from 'node:path'
import { fail } from './fail.ts'

// `npm run backup [-- FILE.tar]`: database, pictures and settings in one file, while people work.
try {
  const { readEnvironment, workspaceRoot } = await import('./env.ts')
  const { backUp } = await import('./backup/back-up.ts')
  const name = process.argv[2] ?? `guiyan-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}.tar`
  const target = resolve(process.env.INIT_CWD ?? workspaceRoot, name)
  const { files, documents } = await backUp(readEnvironment(), target)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const rows = Object.values(documents).reduce((sum, count) => sum + count, 0)
  console.log(`已备份 (backed up): ${target}`)
  console.log(`${files.length} 个文件 files, ${(bytes / 1e6).toFixed(1)} MB, 数据库 database: ${rows}`)
  console.log(
    '里面有密钥与账号，请像密码一样保管 (it holds the secret and accounts: keep it like a password)',
  )
  process.exit(0)
} catch (error) {
  fail('没有备份 (no backup was made)', error)
}
