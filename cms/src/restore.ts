import { resolve } from 'node:path'
import { fail } from './fail.ts'

// `npm run restore -- FILE.tar | s3://bucket/path[/name]`: a backup into an installation that has no content yet.
try {
  const { readEnvironment, workspaceRoot } = await import('./env.ts')
  const { restore } = await import('./backup/restore.ts')
  const [, , name] = process.argv
  if (!name)
    throw new Error('请写明备份文件，如 npm run restore -- guiyan-20261126T010203Z.tar (name the file)')
  const { isBucket, keptArchive } = await import('./backup/which-archive.ts')
  const from = isBucket(name) ? name : resolve(process.env.INIT_CWD ?? workspaceRoot, name)
  const env = readEnvironment()
  const { contents, dotEnv } = await restore(env, await keptArchive(env, from))
  console.log(`已恢复 ${contents.madeAt} 的备份 (restored): ${contents.files.length} 个文件 files`)
  if (dotEnv) console.log(`当时的设置在 (the settings of then): ${dotEnv}`)
  console.log('现在可以启动，网站会重新生成 (start now; the press makes the site anew)')
  process.exit(0)
} catch (error) {
  fail('没有恢复 (nothing was restored)', error)
}
