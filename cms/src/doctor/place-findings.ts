import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPhotoStores } from '@guiyan/newsroom/photo-stores'
import { type Environment, workspaceRoot } from '../env.ts'
import { type Finding, reasonOf, unasked, well, wrong } from './finding.ts'

const day = 86_400_000
const leastFree = 1e9

/** Who else on this machine may read or change what is nobody's. */
export function permissionFindings(env: Environment): Finding[] {
  const database = env.databaseUrl.startsWith('file:') ? [fileURLToPath(env.databaseUrl)] : []
  const guarded: [path: string, may: number, mode: string][] = [
    [env.dataDir, 0o022, 'go-w'],
    ...[join(env.dataDir, 'secret'), resolve(workspaceRoot, '.env'), ...database].map(
      (path): [string, number, string] => [path, 0o077, 'go='],
    ),
    ...(env.mediaBucket ? [] : [[env.originalsDir, 0o007, 'o='] as [string, number, string]]),
  ]
  const found = guarded.filter(([path, mask]) => existsSync(path) && (statSync(path).mode & mask) !== 0)
  if (found.length === 0) return [well('权限 permissions', '密钥、设置与数据只有自己能读 (yours alone)')]
  return found.map(([path, , mode]) => {
    const has = (statSync(path).mode & 0o777).toString(8)
    return wrong('权限 permissions', `别人也能用 (open to others, ${has}): ${path}`, `chmod ${mode} ${path}`)
  })
}

/** Room on the disk of a folder. @param free bytes that may be used yet */
export function diskFinding(folder: string, free = freeBytes(folder)): Finding {
  const says = `${folder}: 还有 ${(free / 1e9).toFixed(1)} GB free`
  const mend = '腾出空间，或用 DATA_DIR 换一块盘 (make room, or set DATA_DIR to another disk)'
  return free < leastFree ? wrong('磁盘 disk', says, mend) : well('磁盘 disk', says)
}

function freeBytes(folder: string): number {
  const there = existsSync(folder) ? folder : dirname(folder)
  const { bavail, bsize } = statfsSync(there)
  return bavail * bsize
}

/** Writes a picture's file, reads it back and takes it away again, where pictures are kept. */
export async function pictureFindings(env: Environment): Promise<Finding[]> {
  const { mediaBucket, mediaDir, originalsDir } = env
  const stores = Object.entries(openPhotoStores(env)).map(async ([name, store]) => {
    const folder = name === 'media' ? mediaDir : originalsDir
    const what = `图片 pictures (${name})`
    const place = mediaBucket ? `s3://${mediaBucket.bucket}/${mediaBucket.prefix}` : folder
    // It would be made, and who looks changes nothing.
    if (!mediaBucket && !existsSync(folder)) return unasked(what, `还没有 (not there yet): ${folder}`)
    const stem = `doctor${process.pid}`
    const bytes = Buffer.from('归燕')
    try {
      await store.put([{ name: `${stem}.png`, bytes }])
      const read = await store.read(`${stem}.png`)
      await store.removeAll(stem)
      if (read?.equals(bytes)) return well(what, place)
      return wrong(what, `${place}: 读回的不是写入的 (reads something else)`, '检查存储 (check the store)')
    } catch (error) {
      const mend = mediaBucket
        ? '检查 MEDIA_URL、MEDIA_S3_… 与 AWS_… (check them)'
        : `检查文件夹的主人与权限 (check its owner and mode): ${folder}`
      return wrong(what, `${place}: ${reasonOf(error)}`, mend)
    }
  })
  return Promise.all(stores)
}

/** What a killed backup, restore or start left lying. */
export function leftoverFinding(env: Environment, now = Date.now()): Finding {
  const left = [env.dataDir, env.mediaDir, env.originalsDir, workspaceRoot]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /\/(\.(backup|restore|secret)-|\.move$|[^/]+\.part$)/.test(path))
    .filter((path) => now - statSync(path).mtimeMs > day)
  const what = '残留 leftovers'
  if (left.length === 0) return well(what, '没有 none')
  return wrong(what, left.join(' '), `rm -r ${left.join(' ')}`)
}

/** What posters are drawn with, where the press is on this machine. */
export function fontFinding(): Finding {
  const what = '分享图字体 fonts of posters'
  const site = join(workspaceRoot, 'site')
  if (!existsSync(join(site, 'press'))) return unasked(what, '印务不在这台机器上 (no press here)')
  const folders = ['press/posters/fonts', 'node_modules/@fontsource/noto-serif-sc/files']
  const missing = folders.filter((folder) => !existsSync(join(site, folder)))
  if (missing.length === 0) return well(what, '都在 there')
  return wrong(what, `缺 (missing) ${missing.join(' ')}`, 'npm start 会重新安装 (installs them again)')
}
